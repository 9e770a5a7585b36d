use companion_rulepack::{DocumentKind, ShapesFrom};

use super::number::{Mistake, Number, read};

/// A kind of document whose numbers have these shapes, as examples show them.
pub(super) fn kind(id: &str, series: &str, shapes: &[&str]) -> DocumentKind {
    DocumentKind {
        id: id.to_owned(),
        series: series.to_owned(),
        code: None,
        basis: None,
        travel: false,
        name: Default::default(),
        hint: Default::default(),
        shapes: shapes.iter().map(|shape| (*shape).to_owned()).collect(),
        shapes_from: ShapesFrom::Example,
        source: Vec::new(),
        needs: Vec::new(),
    }
}

fn read_as(id: &str, typed: &str) -> Result<Number, Mistake> {
    let kinds = [
        kind("CAR", "CAR", &["9999999"]),
        kind("MOM", "MOM", &["9999999"]),
        kind("REG", "REG", &[]),
    ];
    let chosen = kinds.iter().find(|kind| kind.id == id).unwrap();
    read(typed, chosen, &kinds)
}

fn digits(id: &str, typed: &str) -> String {
    let number = read_as(id, typed).unwrap();
    assert!(!number.is_unusual, "{typed}");
    number.digits
}

#[test]
fn the_number_is_found_in_what_stands_around_it() {
    for typed in [
        "1234567",
        "car 123 45 67",
        "C A R 1234567",
        "CARCAR1234567",
        "my mom's card is CAR1234567, thanks",
        "CAR No: 123-45-67",
        "tel 0501234567, CAR 1234567",
        "kart nömrəm CAR1234567-dir",
        "CAR1234567dir",
        "CAR1234567 (CAR1234567)",
    ] {
        assert_eq!(digits("CAR", typed), "1234567", "{typed}");
    }
    assert_eq!(digits("REG", "reg 123 456 78"), "12345678");
}

#[test]
fn shapes_with_letters_and_punctuation() {
    let mut kind = kind("ID", "ID", &["AA999999"]);
    kind.series = String::new();
    let read = |typed: &str, kind: &DocumentKind| {
        read(typed, kind, std::slice::from_ref(kind)).map(|number| number.digits)
    };
    for typed in ["ab 123456", "AB-123.456", "A B123456", "AB123456 AB123456", "id: AB 12345O"] {
        let digits = if typed.ends_with('O') { "AB123450" } else { "AB123456" };
        assert_eq!(read(typed, &kind).as_deref(), Ok(digits), "{typed}");
    }
    assert!(matches!(read("AB123456 CD123456", &kind), Err(Mistake::TwoNumbers)));
    kind.shapes = vec!["999-9".to_owned()];
    assert_eq!(read("123 4", &kind).as_deref(), Ok("123-4"));
    assert_eq!(read("123-4", &kind).as_deref(), Ok("123-4"));
}

#[test]
fn letters_are_repaired_only_where_the_shape_is_known() {
    let number = read_as("CAR", "CARl23O567").unwrap();
    assert_eq!(number.digits, "1230567");
    let places: Vec<u32> = number.repairs.iter().map(|repair| repair.place).collect();
    assert_eq!(places, [4, 7]);
    assert_eq!(digits("REG", "REG12O4"), "12O4");
}

#[test]
fn digits_in_a_series_are_read_as_its_letters_and_said() {
    let kinds = [kind("OIQ", "OIQ", &[]), kind("MYI", "MYI", &["9999999"])];
    let read = |id: &str, typed: &str| {
        let chosen = kinds.iter().find(|kind| kind.id == id).unwrap();
        let number = read(typed, chosen, &kinds).unwrap();
        let repairs = number.repairs.iter().map(|r| (r.typed, r.read, r.place)).collect();
        (number.digits, repairs, number.is_unusual)
    };
    let repaired: Vec<(char, char, u32)> = vec![('0', 'O', 1)];
    assert_eq!(read("OIQ", "0IQ 12345"), ("12345".to_owned(), repaired.clone(), false));
    assert_eq!(read("OIQ", "0IQ12345"), ("12345".to_owned(), repaired, false));
    assert_eq!(read("MYI", "MYl1234567").1, [('L', 'I', 3)]);
    assert_eq!(read("MYI", "MY11234567"), ("1234567".to_owned(), vec![('1', 'I', 3)], false));
    // Nothing but digits is no series, and a number of another length is not taken apart.
    assert!(read("OIQ", "0123").1.is_empty());
    assert!(read("MYI", "MY112345678").2);
}

#[test]
fn letters_beside_a_number_are_kept_or_asked_about() {
    let mut passport = kind("passport", "passport", &[]);
    passport.series = String::new();
    for typed in ["AB 123456", "ab-123456", "AB.123456", "my passport: AB 123456"] {
        let number = read(typed, &passport, std::slice::from_ref(&passport)).unwrap();
        assert_eq!((number.digits.as_str(), number.is_unusual), ("AB123456", true), "{typed}");
    }
    let plain = read("AB123456", &passport, std::slice::from_ref(&passport)).unwrap();
    assert_eq!((plain.digits.as_str(), plain.is_unusual), ("AB123456", false));
    for typed in ["REG 12345-A", "AB 12345", "12345/AB", "REG AB 12345"] {
        assert!(read_as("REG", typed).unwrap().is_unusual, "{typed}");
    }
    assert!(read_as("CAR", "CAR A 1234567").unwrap().is_unusual);
    assert!(!read_as("CAR", "CAR No 1234567").unwrap().is_unusual);
    assert!(!read_as("REG", "registration REG 12345 please").unwrap().is_unusual);
}

#[test]
fn a_series_in_another_script() {
    let mut card = kind("ЖО", "ЖО", &["999999"]);
    let other = kind("ДО", "ДО", &["999999"]);
    let read = |typed: &str, card: &DocumentKind| {
        read(typed, card, &[card.clone(), other.clone()]).map(|number| number.digits)
    };
    for typed in ["ЖО123456", "жо 123456", "ж о 123456", "Ж.О123456", "ЖO123456", "жо№123456"]
    {
        assert_eq!(read(typed, &card).as_deref(), Ok("123456"), "{typed}");
    }
    assert_eq!(read("ДО123456", &card), Err(Mistake::OtherKind("ДО".into())));
    card.shapes = vec!["9999AA".to_owned()];
    assert_eq!(read("жо1234аb", &card).as_deref(), Ok("1234AB"));
}

#[test]
fn a_slash_in_a_number_of_unknown_shape_is_asked_about() {
    assert!(read_as("REG", "REG 12/2020").unwrap().is_unusual);
    assert!(!read_as("REG", "REG 12-2020").unwrap().is_unusual);
    assert!(!read_as("REG", "REG: 12 2020").unwrap().is_unusual);
    assert!(!read_as("CAR", "CAR 123/4567").unwrap().is_unusual);
}

#[test]
fn doubt_is_never_sent_silently() {
    assert_eq!(read_as("CAR", "my card"), Err(Mistake::NoNumber));
    assert_eq!(read_as("CAR", "MOM1234567"), Err(Mistake::OtherKind("MOM".into())));
    assert!(matches!(read_as("CAR", "CAR1234567 or CAR7654321"), Err(Mistake::TwoNumbers)));
    for typed in ["CAR123456", "CAR12345678", "0501234567", "12X4567"] {
        assert!(read_as("CAR", typed).unwrap().is_unusual, "{typed}");
    }
    assert!(matches!(read_as("CAR", "CAR1234567 or 7654321"), Err(Mistake::TwoNumbers)));
    assert!(matches!(read_as("REG", "REG 1234, REG 5678"), Err(Mistake::TwoNumbers)));
    assert_eq!(read_as("REG", "не знаю"), Err(Mistake::NoNumber));
    assert!(read_as("CAR", "CAR 123 abc 4567").is_err());
    assert!(read_as("REG", "REG AB 1234").unwrap().is_unusual);
}
