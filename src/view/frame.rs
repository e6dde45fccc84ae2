//! What frames an article: bar, rail, line of status, notices, the printed page.

pub mod awaited;
pub mod bar;
pub mod desk;
pub mod notices;
pub mod print;
pub mod rail;
