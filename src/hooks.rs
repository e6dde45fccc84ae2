//! Effects: each hears one thing of the browser and says it to the state, or the other way round.

pub mod use_aside;
pub mod use_autosave;
pub mod use_cursor;
pub mod use_effect_on;
pub mod use_effects;
pub mod use_insight;
pub mod use_intake;
pub mod use_language;
pub mod use_late;
pub mod use_lexicon;
pub mod use_moved;
pub mod use_near;
pub mod use_place;
pub mod use_points;
pub mod use_printing;
pub mod use_register;
pub mod use_rested;
pub mod use_route;
pub mod use_screen;
pub mod use_seat;
pub mod use_selection;
pub mod use_shortcuts;
pub mod use_taps;
pub mod use_theme;
pub mod use_tick;
