//! From the path that a browser asks for to the file that is meant, and what kind of file it is.

use percent_encoding::percent_decode_str;

/// Returns the path of the file that is meant, below the site's folder; none when it can be no file of a site.
///
/// A path that ends with `/` means the page of that folder.
pub fn file(path: &str) -> Option<String> {
    let path = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
    let folder = path.is_empty() || path.ends_with('/');
    let inside = path.strip_suffix('/').unwrap_or(&path);
    let sound = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']);
    if !inside.is_empty() && !inside.split('/').all(sound) || path == "/" {
        return None;
    }
    Some(if folder { format!("{path}index.html") } else { path.into_owned() })
}

/// Returns the site's page for addresses that lead nowhere, in the language of the path.
pub fn not_found(path: &str) -> &'static str {
    match path.trim_start_matches('/').split('/').next() {
        Some("cy") => "cy/404.html",
        Some("en") => "en/404.html",
        _ => "404.html",
    }
}

/// Tells whether a host is this machine: a page elsewhere whose name leads here (DNS rebinding) must not read what is not published.
pub fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1"
}

/// Returns the type of a file's content by the ending of its name.
pub fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "geojson" => "application/geo+json",
        "csv" => "text/csv; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        "xml" if is_feed(name) => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "gz" => "application/gzip",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "txt" | "md" | "toml" | "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn is_feed(name: &str) -> bool {
    matches!(name, "feed.xml" | "corrections.xml" | "cywiriadau.xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_decoded_and_leads_nowhere_but_into_the_site() {
        for (path, wanted) in [
            ("/", Some("index.html")),
            ("/en/", Some("en/index.html")),
            ("/en/measures", Some("en/measures")),
            ("/assets/t%C5%B7.png", Some("assets/tŷ.png")),
            ("/a%20b.csv", Some("a b.csv")),
            ("", None),
            ("//", None),
            ("//en/", None),
            ("/en//index.html", None),
            ("/../content/site.toml", None),
            ("/%2e%2e/content/site.toml", None),
            ("/en/%2e%2e%2fcontent", None),
            ("/en/..%5ccontent", None),
            ("/en/.", None),
            ("/%ff", None),
            ("/a%00", None),
        ] {
            assert_eq!(file(path).as_deref(), wanted, "{path}");
        }
    }

    #[test]
    fn only_this_machine_is_local() {
        for host in ["localhost", "localhost:4000", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:65535"] {
            assert!(is_local(host), "{host}");
        }
        for host in ["", "example.org", "example.org:4000", "localhost.example.org", "127.0.0.1.example.org", "evil:localhost", "127.0.0.2"]
        {
            assert!(!is_local(host), "{host}");
        }
    }
}
