//! HTML by hand: everything that comes from outside is escaped in one place.

/// A page that grows.
pub(super) struct Page(String);

impl Page {
    pub(super) fn new() -> Self {
        Page(String::with_capacity(8 * 1024))
    }

    /// Markup of this program's own.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// A text of whatever origin between two tags, such as `h2`.
    pub(super) fn tag(&mut self, name: &str, text: &str) {
        self.raw(&format!("<{name}>{}</{name}>\n", escaped(text)));
    }

    /// A row of cells that are markup already.
    pub(super) fn row(&mut self, cell: &str, cells: &[String]) {
        self.raw("<tr>");
        for content in cells {
            self.raw(&format!("<{cell}>{content}</{cell}>"));
        }
        self.raw("</tr>\n");
    }

    /// A table with a heading; nothing where it has no rows.
    pub(super) fn table(&mut self, heading: &[String], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let heading: Vec<String> = heading.iter().map(|text| escaped(text)).collect();
        self.raw("<table>\n<thead>");
        self.row("th", &heading);
        self.raw("</thead>\n<tbody>\n");
        rows.iter().for_each(|row| self.row("td", row));
        self.raw("</tbody></table>\n");
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A text as HTML shows it, in an element or in a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Nothing that a page may not hold.
            c if c.is_control() && c != '\n' => {}
            c => safe.push(c),
        }
    }
    safe
}

/// What reads left to right in every language: numbers, phones, addresses.
pub(super) fn ltr(value: &str) -> String {
    match value.is_empty() {
        true => String::new(),
        false => format!("<bdi dir=\"ltr\">{}</bdi>", escaped(value)),
    }
}

/// What somebody wrote, in whatever direction it reads.
pub(super) fn apart(text: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_told_becomes_markup() {
        let hostile = "<script>alert('1')</script> & \"x\"\u{0}\u{1b}";
        let expected = "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;";
        assert_eq!(escaped(hostile), expected);
        assert_eq!(ltr("<b>"), "<bdi dir=\"ltr\">&lt;b&gt;</bdi>");
        let mut page = Page::new();
        page.table(&["<i>".to_owned()], &[vec![ltr("1")]]);
        assert!(page.finish().contains("<th>&lt;i&gt;</th>"));
    }
}
