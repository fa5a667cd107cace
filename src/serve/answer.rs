//! Answers one request: a file of the site, the preview's own files, or a clear no.

use std::sync::Arc;

use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue, LOCATION};
use hyper::{Method, Request, Response, StatusCode, Uri};
use tokio::sync::oneshot;

use super::events::Said;
use super::finding::Findings;
use super::hub::{Answered, Hub, Job};
use super::{address, inject, page};

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// Answers a request.
pub async fn answer<B>(hub: Arc<Hub>, request: Request<B>) -> Response<Said> {
    let mut response = answered(&hub, &request).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}

async fn answered<B>(hub: &Hub, request: &Request<B>) -> Response<Said> {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).or(request.uri().authority().map(|host| host.as_str()));
    if !host.is_some_and(address::is_local) {
        return plain(StatusCode::FORBIDDEN, "This preview is for this machine only: open it as http://localhost or http://127.0.0.1.\n");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "A preview can only be read.\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    match request.uri().path() {
        "/_eglur/preview.js" => response(StatusCode::OK, "text/javascript; charset=utf-8", SCRIPT),
        "/_eglur/preview.css" => response(StatusCode::OK, "text/css; charset=utf-8", STYLE),
        "/_eglur/events" if request.method() == Method::HEAD => response(StatusCode::OK, "text/event-stream", ""),
        "/_eglur/events" => with_body(StatusCode::OK, "text/event-stream", Said::events(hub.told())),
        _ => of_site(hub, request.uri()).await,
    }
}

/// Answers with a file of the site; a folder that has a page leads to it, as static hosts do.
async fn of_site(hub: &Hub, uri: &Uri) -> Response<Said> {
    let mut told = hub.told();
    while hub.is_reading() && told.changed().await.is_ok() {}
    if let Some(path) = address::file(uri.path()) {
        match ask(hub, path.clone()).await {
            Some(Answered::Nothing) => {}
            other => return said(hub, StatusCode::OK, &path, other),
        }
        if let Some(Answered::File(..)) = ask(hub, format!("{path}/index.html")).await {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            return redirect(&format!("{}/{query}", uri.path()));
        }
    }
    let path = address::not_found(uri.path());
    match ask(hub, path.to_owned()).await {
        Some(Answered::Nothing) => plain(StatusCode::NOT_FOUND, "There is no such file.\n"),
        other => said(hub, StatusCode::NOT_FOUND, path, other),
    }
}

/// Asks the current version for a file. One that is just being replaced may refuse, and then the next one is asked.
async fn ask(hub: &Hub, path: String) -> Option<Answered> {
    for _ in 0..3 {
        let (sender, answer) = oneshot::channel();
        hub.ask(Job { path: path.clone(), answer: sender }).ok()?;
        if let Ok(answered) = answer.await {
            return Some(answered);
        }
    }
    None
}

fn said(hub: &Hub, status: StatusCode, path: &str, answered: Option<Answered>) -> Response<Said> {
    let html = address::content_type("page.html");
    match answered {
        Some(Answered::File(bytes, version)) => {
            let kind = address::content_type(path);
            match std::str::from_utf8(&bytes) {
                Ok(text) if kind == html => response(status, kind, inject::page(text, &version)),
                _ => response(status, kind, bytes),
            }
        }
        Some(Answered::Fault(finding, version)) => {
            // It waits for a version newer than the one that it is of.
            response(StatusCode::INTERNAL_SERVER_ERROR, html, page::findings(&Findings::error(finding), &version))
        }
        Some(Answered::Nothing) | None => response(StatusCode::SERVICE_UNAVAILABLE, html, page::findings(&hub.findings(), "")),
    }
}

fn redirect(to: &str) -> Response<Said> {
    let mut response = plain(StatusCode::FOUND, "The page is in this folder.\n");
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response<Said> {
    response(status, "text/plain; charset=utf-8", text)
}

fn response(status: StatusCode, kind: &'static str, bytes: impl Into<hyper::body::Bytes>) -> Response<Said> {
    with_body(status, kind, Said::whole(bytes))
}

fn with_body(status: StatusCode, kind: &'static str, body: Said) -> Response<Said> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
