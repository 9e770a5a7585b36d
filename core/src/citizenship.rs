//! Countries by their codes of ISO 3166.

/// Every country's code of three letters and that of two, a line of both each.
static CODES: &str = include_str!(concat!(env!("OUT_DIR"), "/countries.txt"));

/// A country as three letters whichever were typed, because rules compare them.
pub(crate) fn country(text: &str) -> Option<String> {
    let mut countries = CODES.lines().filter_map(|line| line.split_once(' '));
    let is_meant = |code: &str| code.eq_ignore_ascii_case(text.trim());
    let found = countries.find(|(three, two)| is_meant(three) || is_meant(two));
    found.map(|(three, _)| three.to_owned())
}

#[cfg(test)]
mod tests {
    use isocountry::CountryCode;

    use super::*;

    #[test]
    fn every_country_by_both_codes_in_any_case() {
        assert_eq!(CODES.lines().count(), CountryCode::iter().count());
        for code in CountryCode::iter() {
            assert_eq!(country(code.alpha3()), Some(code.alpha3().to_owned()));
            let typed = format!(" {} ", code.alpha2().to_lowercase());
            assert_eq!(country(&typed), Some(code.alpha3().to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code() {
        assert_eq!(
            ["", " ", "A", "AZ AZE", "AZEA", "XX", "Azerbaijan"].map(country),
            [const { None }; 7]
        );
    }
}
