//! Talk between the tabs of one browser: lines of text on a channel that all pages of this origin
//! share (HTML Standard §9.6, BroadcastChannel). A message never comes back to the tab that sent it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::event::Listener;
use super::{member, window};

/// A channel; while it lives, messages are heard.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Channel {
    /// Joins the channel of this name; none where the browser has no channels.
    #[must_use]
    pub fn join(name: &str, on_message: impl Fn(String) + 'static) -> Option<Self> {
        member(&window().ok()?.into(), "BroadcastChannel")?;
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = Listener::new(channel.as_ref(), "message", move |event| {
            if let Some(text) = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string()) {
                on_message(text);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    /// Sends to every other tab. Whoever hears nothing reads it from the store later.
    pub fn send(&self, message: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(message));
    }
}
