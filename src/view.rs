//! What is seen: function components, props in, actions out. Nothing here knows the browser.

pub mod adder;
pub mod bar;
pub mod block;
pub mod card;
pub mod desk;
pub mod dialogs;
pub mod export;
pub mod fields;
pub mod icon;
pub mod kept;
pub mod menu;
pub mod merge;
pub mod notices;
pub mod panel;
pub mod part;
pub mod proof;
pub mod rail;
pub mod restore;
pub mod ruler;
pub mod set_aside;
pub mod start;
pub mod status;
pub mod taken;
pub mod theme;
pub mod tile;
pub mod words;
