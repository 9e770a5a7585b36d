//! Planted faults: each spoils a right body in one way that a product could really get wrong.
//!
//! A harness that stays green while one of these is at work checks nothing. Each takes a body in
//! the accepted form; anything else comes back as it is.

/// Puts İ (U+0130), as Azerbaijani prints it, for the I of the series.
///
/// Only MYI and DYI have one: bodies with MOM and OYQ come back unchanged.
pub fn dotted_capital_i(body: &str) -> String {
    match split(body) {
        Some((head, series, number)) => format!("{head}{}{number}", series.replace('I', "İ")),
        None => body.to_owned(),
    }
}

/// Removes the last digit of the number.
///
/// After OYQ, whose length is not known, the result is well formed: only the register of the
/// gateway can refuse it.
pub fn dropped_digit(body: &str) -> String {
    match split(body) {
        Some((head, series, number)) => {
            let kept = number.strip_suffix(|c: char| c.is_ascii_digit()).unwrap_or(number);
            format!("{head}{series}{kept}")
        }
        None => body.to_owned(),
    }
}

/// Names another kind of document: MYI for DYI, MOM for OYQ, and the other way round.
///
/// The result can be well formed: only the register of the gateway can refuse it.
pub fn wrong_series(body: &str) -> String {
    let Some((head, series, number)) = split(body) else {
        return body.to_owned();
    };
    let other = match series {
        "MYI" => "DYI",
        "DYI" => "MYI",
        "MOM" => "OYQ",
        "OYQ" => "MOM",
        known_to_none => known_to_none,
    };
    format!("{head}{other}{number}")
}

/// The reason digit with what follows it, the series, and the number.
fn split(body: &str) -> Option<(&str, &str, &str)> {
    let start = body.find(|c: char| c.is_ascii_uppercase())?;
    Some((body.get(..start)?, body.get(start..start + 3)?, body.get(start + 3..)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gateway::{Answer, Gateway, Refusal, Spacing};
    use crate::prng::SplitMix64;
    use crate::sloppy::{Family, generate};

    #[test]
    fn each_spoils_what_it_says() {
        assert_eq!(dotted_capital_i("2 MYI1234567"), "2 MYİ1234567");
        assert_eq!(dotted_capital_i("1DYI1234567"), "1DYİ1234567");
        assert_eq!(dotted_capital_i("1 OYQ12I4"), "1 OYQ12I4");
        assert_eq!(dropped_digit("2 MYI1234567"), "2 MYI123456");
        assert_eq!(wrong_series("2 MYI1234567"), "2 DYI1234567");
        assert_eq!(wrong_series("1DYI1234567"), "1MYI1234567");
        assert_eq!(wrong_series("1 MOM1234567"), "1 OYQ1234567");
        assert_eq!(wrong_series("1OYQ12345"), "1MOM12345");
    }

    #[test]
    fn leave_alone_what_is_no_body() {
        for body in ["", "1 2", "é", "1 M", "1 Mé"] {
            assert_eq!(dotted_capital_i(body), body);
            assert_eq!(dropped_digit(body), body);
            assert_eq!(wrong_series(body), body);
        }
    }

    #[test]
    fn every_spoiled_body_is_refused() {
        let mut rng = SplitMix64::new(8103);
        let faults = [dotted_capital_i, dropped_digit, wrong_series];
        for round in 0..3_000 {
            let truth = generate(Family::Exact, &mut rng).truth;
            for spacing in Spacing::ALL {
                let mut gateway = Gateway::new(spacing);
                gateway.register(truth.series, &truth.number);
                let body = truth.body(spacing);
                let spoiled = faults[round % faults.len()](&body);
                if spoiled == body {
                    assert!(!truth.series.contains('I'), "{body}: nothing spoiled");
                    continue;
                }
                let Answer::Refused { why } = gateway.receive("a", &spoiled, 0) else {
                    panic!("{spoiled} was approved");
                };
                assert!(matches!(why, Refusal::Format | Refusal::UnknownDocument), "{spoiled}");
            }
        }
    }
}
