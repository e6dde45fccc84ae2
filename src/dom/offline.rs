//! The service worker: registering it, and hearing of a new version.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerRegistration, ServiceWorkerState};

use super::event::Listener;
use super::{member, task, window};

/// Registers `sw.js` beside the page; calls back when a newer version lies ready for the next start.
/// Where the browser has no service workers (or not here), nothing happens.
pub fn register(on_update: impl Fn() + Clone + 'static) {
    let Ok(window) = window() else { return };
    let navigator = window.navigator();
    if member(&navigator, "serviceWorker").is_none() {
        return;
    }
    let container = navigator.service_worker();
    task::spawn(async move {
        let Ok(promise) = JsFuture::from(container.register("./sw.js")).await else { return };
        let registration: ServiceWorkerRegistration = promise.unchecked_into();
        if registration.waiting().is_some() && registration.active().is_some() {
            on_update();
        }
        let found = registration.clone();
        let listener = Listener::new(registration.as_ref(), "updatefound", move |_| {
            let Some(worker) = found.installing() else { return };
            // The first version is no news.
            if found.active().is_none() {
                return;
            }
            let on_update = on_update.clone();
            let watched = worker.clone();
            let told = Listener::new(worker.as_ref(), "statechange", move |_| {
                if watched.state() == ServiceWorkerState::Installed {
                    on_update();
                }
            });
            // As long as the page: a version is found once or twice in its life.
            std::mem::forget(told);
        });
        std::mem::forget(listener);
    });
}
