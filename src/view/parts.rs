//! What several rooms show: icons, menus, a combobox, the words of the model. It knows no other room.

pub mod combobox;
pub mod dialog;
pub mod fields;
pub mod icon;
pub mod matters;
pub mod menu;
pub mod part;
pub mod place;
pub mod said;
pub mod shown;
pub mod status;
pub mod taken;
pub mod window;
pub mod words;
