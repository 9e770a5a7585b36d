//! Reads which classes, methods and fields a dex file defines, as the format's description at
//! source.android.com says. Nothing of the code in them.

use std::collections::{BTreeMap, BTreeSet};

const ACC_NATIVE: u32 = 0x100;

/// What a class defines itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Class {
    pub(super) fields: BTreeSet<String>,
    pub(super) methods: BTreeSet<String>,
    /// Those of the methods that are in a library.
    pub(super) natives: BTreeSet<String>,
    /// Whether it carries an annotation.
    pub(super) annotated: bool,
}

/// Classes by their names, as `com.sun.jna.Structure$ByValue`.
pub(super) type Classes = BTreeMap<String, Class>;

/// Reads a dex file. An error where it is cut off, or is none.
pub(super) fn read(bytes: &[u8]) -> Result<Classes, String> {
    if !bytes.starts_with(b"dex\n") {
        return Err("not a dex file".to_owned());
    }
    Reader { bytes }.classes().ok_or_else(|| "the dex file is damaged".to_owned())
}

/// Where the tables of the header are.
const TYPES: usize = 0x40;
const FIELDS: usize = 0x50;
const METHODS: usize = 0x58;
const CLASSES: usize = 0x60;
const STRINGS_AT: usize = 0x3c;

struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn classes(&self) -> Option<Classes> {
        let mut classes = Classes::new();
        let count = self.u32(CLASSES)?;
        let table = self.u32(CLASSES + 4)?;
        for index in 0..count {
            let at = table + index * 32;
            let name = self.type_name(self.u32(at)?)?;
            let mut class = Class::default();
            let annotations = self.u32(at + 20)?;
            class.annotated = annotations != 0 && self.u32(annotations)? != 0;
            let data = self.u32(at + 24)?;
            if data != 0 {
                self.members(data, &mut class)?;
            }
            classes.insert(name, class);
        }
        Some(classes)
    }

    fn members(&self, mut at: usize, class: &mut Class) -> Option<()> {
        let statics = self.leb(&mut at)?;
        let instance = self.leb(&mut at)?;
        let direct = self.leb(&mut at)?;
        let dispatched = self.leb(&mut at)?;
        for count in [statics, instance] {
            let mut field = 0;
            for _ in 0..count {
                field += self.leb(&mut at)?;
                self.leb(&mut at)?;
                class.fields.insert(self.member_name(FIELDS, field)?);
            }
        }
        for count in [direct, dispatched] {
            let mut method = 0;
            for _ in 0..count {
                method += self.leb(&mut at)?;
                let access = self.leb(&mut at)?;
                self.leb(&mut at)?;
                let name = self.member_name(METHODS, method)?;
                if access & ACC_NATIVE != 0 {
                    class.natives.insert(name.clone());
                }
                class.methods.insert(name);
            }
        }
        Some(())
    }

    /// Fields and methods have their name at the same place in entries of the same length.
    fn member_name(&self, table: usize, index: u32) -> Option<String> {
        let at = self.u32(table + 4)? + index as usize * 8;
        self.string(self.u32(at + 4)?)
    }

    fn type_name(&self, index: usize) -> Option<String> {
        let descriptor = self.string(self.u32(self.u32(TYPES + 4)? + index * 4)?)?;
        let name = descriptor.strip_prefix('L')?.strip_suffix(';')?;
        Some(name.replace('/', "."))
    }

    fn string(&self, index: usize) -> Option<String> {
        let mut at = self.u32(self.u32(STRINGS_AT)? + index * 4)?;
        self.leb(&mut at)?;
        let rest = self.bytes.get(at..)?;
        let end = rest.iter().position(|byte| *byte == 0)?;
        Some(String::from_utf8_lossy(&rest[..end]).into_owned())
    }

    fn u32(&self, at: usize) -> Option<usize> {
        let bytes = self.bytes.get(at..at.checked_add(4)?)?;
        usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
    }

    fn leb(&self, at: &mut usize) -> Option<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = *self.bytes.get(*at)?;
            *at += 1;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_dex_or_is_cut_off_is_an_error() {
        assert_eq!(read(b"PK"), Err("not a dex file".to_owned()));
        assert_eq!(read(b"dex\n039\0"), Err("the dex file is damaged".to_owned()));
    }

    /// One class `a.B` with the native method `c` and the field `d`.
    #[test]
    fn a_class_is_read_with_its_members() {
        let mut bytes = vec![0; 0x70];
        bytes[..8].copy_from_slice(b"dex\n039\0");
        let mut table = |header: usize, count: u32, body: &[u8]| {
            let at = u32::try_from(bytes.len()).unwrap();
            bytes[header..header + 4].copy_from_slice(&count.to_le_bytes());
            bytes[header + 4..header + 8].copy_from_slice(&at.to_le_bytes());
            bytes.extend_from_slice(body);
            at
        };
        let texts = table(0, 0, b"\x05La/B;\0\x01c\0\x01d\0");
        let strings: Vec<u8> =
            [0, 7, 10].iter().flat_map(|at| (texts + at).to_le_bytes()).collect();
        table(STRINGS_AT - 4, 3, &strings);
        table(TYPES, 1, &0_u32.to_le_bytes());
        table(METHODS, 1, &[0, 0, 0, 0, 1, 0, 0, 0]);
        table(FIELDS, 1, &[0, 0, 0, 0, 2, 0, 0, 0]);
        // One instance field, one dispatched method, which is native: 0x100.
        let data = table(0, 0, &[0, 1, 0, 1, 0, 0, 0, 0x80, 0x02, 0]);
        let mut class = [0; 32];
        class[24..28].copy_from_slice(&data.to_le_bytes());
        table(CLASSES, 1, &class);
        bytes[..8].copy_from_slice(b"dex\n039\0");

        let classes = read(&bytes).unwrap();
        let names = |name: &str| BTreeSet::from([name.to_owned()]);
        let expected = Class {
            fields: names("d"),
            methods: names("c"),
            natives: names("c"),
            annotated: false,
        };
        assert_eq!(classes, Classes::from([("a.B".to_owned(), expected)]));
    }
}
