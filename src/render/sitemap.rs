//! The list of pages for search engines.

use crate::lang::Lang;
use crate::map::Kind;

use super::Site;
use super::feed::escaped;

/// Writes `sitemap.xml`: every page that is to be found, with its twin. The format demands absolute addresses, so there must be a base address.
pub fn xml(site: Site<'_>) -> String {
    let base = site.base_url.unwrap_or_default();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for output in &site.map.outputs {
        let Kind::Page(_, page) = output.kind else { continue };
        if !page.is_listed() {
            continue;
        }
        xml.push_str("<url><loc>");
        xml.push_str(&escaped(&site.map.address(base, &output.kind)));
        xml.push_str("</loc>");
        for lang in Lang::ALL {
            let address = escaped(&site.map.address(base, &Kind::Page(lang, page)));
            xml.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\"/>", lang.code()));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}
