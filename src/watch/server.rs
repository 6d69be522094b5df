//! The page's server: bound to the address of this machine alone, closed to
//! everybody who does not know the random word. It reads the shelf and never a
//! file.

use std::{
    convert::Infallible,
    io,
    net::{Ipv4Addr, TcpListener},
    sync::{Arc, mpsc::Sender},
    time::Duration,
};

use axum::{
    Router,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{
        Html, IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use tokio::{sync::broadcast::error::RecvError, task::spawn_blocking, time::timeout};
use tokio_stream::{Stream, StreamExt, wrappers::BroadcastStream};

use super::{
    Shelf, Signal,
    gate::Gate,
    page,
    shelf::{Entry, News},
    told,
};
use crate::{report::Phrases, write::drawing};

/// How long a ticket works.
const TICKET: Duration = Duration::from_mins(1);
/// How long a page waits for a paper to be laid out before it asks again.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a page may do: show and ask this server, nothing else.
const POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Where the page is.
pub struct Address {
    /// What the caller is told.
    pub page: String,
    /// What a browser is started with: it works once, so that nobody can use it
    /// who reads it from the list of programs.
    pub entrance: String,
}

struct Hall {
    gate: Gate,
    shelf: Arc<Shelf>,
    signals: Sender<Signal>,
    phrases: Phrases,
    tag: String,
}

/// Serves the shelf on a port, 0 for any that is free. `tag` is the language of
/// the phrases.
pub fn serve(
    port: u16,
    shelf: Arc<Shelf>,
    signals: Sender<Signal>,
    phrases: Phrases,
    tag: String,
) -> io::Result<Address> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    let port = listener.local_addr()?.port();
    let gate = Gate::new(port).ok_or_else(|| io::Error::other("no random numbers"))?;
    let address = Address { page: gate.address(), entrance: gate.entrance().unwrap_or_default() };
    let hall = Arc::new(Hall { gate, shelf, signals, phrases, tag });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let serve = move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            let closing = hall.clone();
            tokio::spawn(async move {
                tokio::time::sleep(TICKET).await;
                closing.gate.close();
            });
            // It ends with the program; until then it accepts again and again.
            let _ = axum::serve(listener, router(hall)).await;
        });
    };
    std::thread::Builder::new().name("page".to_owned()).spawn(serve)?;
    Ok(address)
}

fn router(hall: Arc<Hall>) -> Router {
    Router::new()
        .route("/{word}/", get(show))
        .route("/{word}/page.css", get(|| async { text("text/css", page::STYLE) }))
        .route("/{word}/sheets.js", get(|| async { text("text/javascript", page::SHEETS) }))
        .route("/{word}/page.js", get(|| async { text("text/javascript", page::SCRIPT) }))
        .route("/{word}/icon.svg", get(|| async { text("image/svg+xml", page::ICON) }))
        .route("/{word}/state.json", get(state))
        .route("/{word}/events", get(events))
        .route("/{word}/papers/{id}", get(paper))
        .route("/{word}/pictures/{id}/{page}/{mark}", get(picture))
        .route("/{word}/findings/{id}", get(finding))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(from_fn_with_state(hall.clone(), guard))
        .with_state(hall)
}

/// Lets through who may look, and says to the browser what the page may do.
async fn guard(State(hall): State<Arc<Hall>>, request: Request, next: Next) -> Response {
    let named = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = request.uri().authority().map(ToString::to_string);
    let is_ours = named.is_some_and(|host| hall.gate.is_ours(host))
        && host.is_none_or(|host| hall.gate.is_ours(&host));
    let path = request.uri().path();
    let word = path.split('/').nth(1).unwrap_or_default();
    let mut response = if !is_ours {
        StatusCode::FORBIDDEN.into_response()
    } else if hall.gate.knows(word) {
        next.run(request).await
    } else if path == format!("/{word}/") && hall.gate.takes(word) {
        (StatusCode::SEE_OTHER, [(header::LOCATION, hall.gate.path())]).into_response()
    } else {
        StatusCode::NOT_FOUND.into_response()
    };
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn text(kind: &'static str, text: impl Into<axum::body::Body>) -> Response {
    ([(header::CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text.into()).into_response()
}

async fn show(State(hall): State<Arc<Hall>>) -> Html<String> {
    Html(page::page(&hall.phrases, &hall.tag))
}

async fn state(State(hall): State<Arc<Hall>>) -> Response {
    let told = spawn_blocking(move || told::state(&hall.shelf, &hall.phrases).to_string()).await;
    json(told.ok())
}

/// A paper; if it is not laid out, whoever can is asked and waited for.
async fn paper(State(hall): State<Arc<Hall>>, Path((_, id)): Path<(String, u64)>) -> Response {
    let mut news = hall.shelf.listen();
    let wait = async {
        loop {
            let entry = hall.shelf.show(id)?;
            if !entry.is_away() || hall.signals.send(Signal::Wished).is_err() {
                return Some(entry);
            }
            let is_it = |news| matches!(news, Ok(News::Paper(one)) if one == id);
            loop {
                let heard = news.recv().await;
                if is_it(heard.clone()) || matches!(heard, Err(RecvError::Lagged(_))) {
                    break;
                }
                if heard.is_err() {
                    return Some(entry);
                }
            }
        }
    };
    match timeout(PATIENCE, wait).await {
        Ok(Some(entry)) => json(told_pages(hall.clone(), entry).await),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

async fn told_pages(hall: Arc<Hall>, entry: Entry) -> Option<String> {
    let tell = move || told::pages(&entry, &hall.shelf.root_of(&entry)).to_string();
    spawn_blocking(tell).await.ok()
}

/// A page of a paper as a drawing. The mark makes each state of a page another
/// address; whoever asks late gets the page as it is now.
async fn picture(
    State(hall): State<Arc<Hall>>,
    Path((_, id, page, _)): Path<(String, u64, usize, String)>,
) -> Response {
    let Some(leaf) = hall.shelf.leaf(id) else { return StatusCode::NOT_FOUND.into_response() };
    let drawn = spawn_blocking(move || drawing(&leaf.sheets, page)).await;
    match drawn.ok().flatten() {
        Some(drawing) => text("image/svg+xml", drawing),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn finding(State(hall): State<Arc<Hall>>, Path((_, id)): Path<(String, String)>) -> Response {
    match page::finding(&id, &hall.phrases, &hall.tag) {
        Some(page) => Html(page).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn events(
    State(hall): State<Arc<Hall>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = BroadcastStream::new(hall.shelf.listen()).map(|news| {
        Ok(match news {
            Ok(News::Making) => Event::default().event("making").data("1"),
            Ok(News::Paper(id)) => Event::default().event("paper").data(id.to_string()),
            Ok(News::Round(round)) => Event::default().event("round").data(round.to_string()),
            // Some news was missed: everything is read anew.
            Err(_) => Event::default().event("round").data("0"),
        })
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

fn json(told: Option<String>) -> Response {
    match told {
        Some(told) => text("application/json", told),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
