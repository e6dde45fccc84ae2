//! A WebAssembly module taken apart and put together: its sections, the names of its functions, its data, what stands in
//! its table.
//!
//! Knows the binary format; knows nothing of Galley, and changes nothing that it is not asked to.

use crate::linked::address;
use anyhow::{Context as _, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{
    DataSectionReader, ElementItems, ElementKind, ElementSectionReader, ExportSectionReader, ExternalKind,
    FunctionBody, ImportSectionReader, KnownCustom, Name, Operator, Parser, TypeRef,
};

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const EXPORT: u8 = 7;
const ELEMENT: u8 = 9;
const CODE: u8 = 10;
const DATA: u8 = 11;
const DATA_COUNT: u8 = 12;

/// A module: its sections in their order, each a number and its bytes.
#[derive(Debug, Clone)]
pub struct Module(Vec<(u8, Vec<u8>)>);

/// An imported function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// From where.
    pub module: String,
    /// Under which name.
    pub name: String,
}

impl Module {
    /// Takes a module apart.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut sections = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            if let Some((number, range)) = payload?.as_section() {
                sections.push((number, bytes.get(range).context("a section beyond the end")?.to_vec()));
            }
        }
        Ok(Self(sections))
    }

    /// The module's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        for (number, section) in &self.0 {
            bytes.push(*number);
            sized(&mut bytes, section);
        }
        bytes
    }

    /// The module without what no engine needs: names, symbols, who made it.
    #[must_use]
    pub fn without_custom_sections(mut self) -> Self {
        self.0.retain(|(number, _)| *number != CUSTOM);
        self
    }

    fn section(&self, number: u8) -> Option<wasmparser::BinaryReader<'_>> {
        let found = self.0.iter().find(|(other, _)| *other == number);
        found.map(|(_, bytes)| wasmparser::BinaryReader::new(bytes, 0))
    }

    /// The functions that it imports, in their order.
    pub fn imports(&self) -> Result<Vec<Import>> {
        let mut imports = Vec::new();
        let Some(section) = self.section(IMPORT) else { return Ok(imports) };
        for import in ImportSectionReader::new(section)?.into_imports() {
            let import = import?;
            if matches!(import.ty, TypeRef::Func(_)) {
                imports.push(Import { module: import.module.to_owned(), name: import.name.to_owned() });
            }
        }
        Ok(imports)
    }

    /// The module whose imported functions have other names where `renamed` knows one.
    pub fn with_imports(mut self, renamed: &BTreeMap<String, String>) -> Result<Self> {
        let Some(place) = self.0.iter().position(|(number, _)| *number == IMPORT) else { return Ok(self) };
        let mut section = Vec::new();
        let imports = ImportSectionReader::new(wasmparser::BinaryReader::new(&self.0[place].1, 0))?;
        number(&mut section, imports.count() as usize);
        for import in imports.into_imports() {
            let import = import?;
            let TypeRef::Func(kind) = import.ty else { bail!("{} is imported and no function", import.name) };
            sized(&mut section, import.module.as_bytes());
            sized(&mut section, renamed.get(import.name).map_or(import.name, String::as_str).as_bytes());
            section.push(0);
            number(&mut section, kind as usize);
        }
        self.0[place].1 = section;
        Ok(self)
    }

    /// The numbers of the functions that it exports.
    pub fn exported(&self) -> Result<Vec<u32>> {
        let mut exported = Vec::new();
        let Some(section) = self.section(EXPORT) else { return Ok(exported) };
        for export in ExportSectionReader::new(section)? {
            let export = export?;
            if export.kind == ExternalKind::Func {
                exported.push(export.index);
            }
        }
        Ok(exported)
    }

    /// The names under which it exports anything.
    pub fn export_names(&self) -> Result<BTreeSet<String>> {
        let Some(section) = self.section(EXPORT) else { return Ok(BTreeSet::new()) };
        ExportSectionReader::new(section)?.into_iter().map(|export| Ok(export?.name.to_owned())).collect()
    }

    /// The bytes of each function of its own, in their order.
    pub fn sizes(&self) -> Result<Vec<usize>> {
        let Some(section) = self.section(CODE) else { return Ok(Vec::new()) };
        let bodies = wasmparser::CodeSectionReader::new(section)?;
        bodies.into_iter().map(|body: wasmparser::Result<FunctionBody<'_>>| Ok(body?.range().len())).collect()
    }

    /// The names of its functions, by number.
    pub fn names(&self) -> Result<BTreeMap<u32, String>> {
        let mut names = BTreeMap::new();
        for (number, bytes) in &self.0 {
            if *number != CUSTOM {
                continue;
            }
            let reader = wasmparser::BinaryReader::new(bytes, 0);
            if let KnownCustom::Name(section) = wasmparser::CustomSectionReader::new(reader)?.as_known() {
                for part in section {
                    if let Name::Function(map) = part? {
                        for naming in map {
                            let naming = naming?;
                            names.insert(naming.index, naming.name.to_owned());
                        }
                    }
                }
            }
        }
        Ok(names)
    }

    /// The module with these names of functions, by number, and without any other section that no engine needs.
    #[must_use]
    pub fn with_names(self, names: &BTreeMap<u32, String>) -> Self {
        let mut map = Vec::new();
        number(&mut map, names.len());
        for (index, name) in names {
            number(&mut map, *index as usize);
            sized(&mut map, name.as_bytes());
        }
        let mut section = Vec::new();
        sized(&mut section, b"name");
        section.push(1);
        sized(&mut section, &map);
        let mut module = self.without_custom_sections();
        module.0.push((CUSTOM, section));
        module
    }

    /// Its data: the bytes from each address on.
    pub fn data(&self) -> Result<Vec<(u32, Vec<u8>)>> {
        let Some(section) = self.section(DATA) else { return Ok(Vec::new()) };
        let segments = DataSectionReader::new(section)?;
        segments
            .into_iter()
            .map(|data| data.map_err(Into::into).and_then(|data| Ok((address(&data.kind)?, data.data.to_vec()))))
            .collect()
    }

    /// The module with this data and no other.
    #[must_use]
    pub fn with_data(mut self, data: &[Piece<'_>]) -> Self {
        let mut section = Vec::new();
        number(&mut section, data.len());
        for (at, bytes) in data {
            section.push(0);
            constant(&mut section, *at);
            sized(&mut section, bytes);
        }
        let mut count = Vec::new();
        number(&mut count, data.len());
        self.0.retain(|(number, _)| *number != DATA);
        for (number, bytes) in &mut self.0 {
            if *number == DATA_COUNT {
                bytes.clone_from(&count);
            }
        }
        // It comes last, but for what no engine needs.
        let code = self.0.iter().position(|(number, _)| *number == CODE);
        let place = code.map_or(self.0.len(), |code| code + 1);
        self.0.insert(place, (DATA, section));
        self
    }

    /// What stands in its table of functions, by place.
    pub fn table(&self) -> Result<BTreeMap<u32, u32>> {
        let mut table = BTreeMap::new();
        let Some(section) = self.section(ELEMENT) else { return Ok(table) };
        for element in ElementSectionReader::new(section)? {
            let element = element?;
            let ElementKind::Active { offset_expr, .. } = &element.kind else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                bail!("a part of the table whose place is not written out");
            };
            let ElementItems::Functions(functions) = element.items else { bail!("a table of expressions") };
            for (at, function) in (value.cast_unsigned()..).zip(functions) {
                table.insert(at, function?);
            }
        }
        Ok(table)
    }

    /// The module with this in its table of functions.
    #[must_use]
    pub fn with_table(mut self, table: &BTreeMap<u32, u32>) -> Self {
        let mut parts: Vec<(u32, Vec<u32>)> = Vec::new();
        for (at, function) in table {
            match parts.last_mut() {
                Some((start, part)) if *start as usize + part.len() == *at as usize => part.push(*function),
                _ => parts.push((*at, vec![*function])),
            }
        }
        let mut section = Vec::new();
        number(&mut section, parts.len());
        for (at, functions) in parts {
            section.push(0);
            constant(&mut section, at);
            number(&mut section, functions.len());
            for function in functions {
                number(&mut section, function as usize);
            }
        }
        for (number, bytes) in &mut self.0 {
            if *number == ELEMENT {
                bytes.clone_from(&section);
            }
        }
        self
    }
}

/// Bytes from an address on.
pub type Piece<'d> = (u32, &'d [u8]);

/// Parts of memory that go and parts that stay: `data` without these ranges, and what lies in them.
pub fn parted<'d>(data: &'d [(u32, Vec<u8>)], out: &[Range<u32>]) -> (Vec<Piece<'d>>, Vec<Piece<'d>>) {
    let (mut stays, mut goes) = (Vec::new(), Vec::new());
    for (start, bytes) in data {
        let end = start + bytes.len() as u32;
        let mut at = *start;
        let push = |to: &mut Vec<Piece<'d>>, range: Range<u32>| {
            let piece = &bytes[(range.start - start) as usize..(range.end - start) as usize];
            if !piece.is_empty() {
                to.push((range.start, piece));
            }
        };
        for range in out.iter().filter(|range| range.start >= *start && range.end <= end) {
            push(&mut stays, at..range.start);
            push(&mut goes, range.clone());
            at = range.end;
        }
        push(&mut stays, at..end);
    }
    (stays, goes)
}

/// Pieces in the order of their addresses, joined where less lies between them than packs smaller than an address. What
/// lies there is zero in a memory that nothing was written to yet.
pub fn joined(data: &[Piece<'_>]) -> Vec<(u32, Vec<u8>)> {
    const GAP: usize = 128;
    let mut joined: Vec<(u32, Vec<u8>)> = Vec::new();
    for (at, bytes) in data {
        match joined.last_mut() {
            Some((start, last)) if (*at as usize).saturating_sub(*start as usize + last.len()) <= GAP => {
                last.resize((at - *start) as usize, 0);
                last.extend_from_slice(bytes);
            }
            _ => joined.push((*at, bytes.to_vec())),
        }
    }
    joined
}

/// A number as WebAssembly writes it, seven bits a byte.
fn number(out: &mut Vec<u8>, mut value: usize) {
    while value > 0x7f {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// An address as an expression: a signed constant, and the end.
fn constant(out: &mut Vec<u8>, value: u32) {
    out.push(0x41);
    let mut value = i64::from(value.cast_signed());
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
            out.push(byte);
            break;
        }
        out.push(byte | 0x80);
    }
    out.push(0x0b);
}

/// Bytes after their number.
fn sized(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a type, an import, a function, a table with it in, an export and data: `(func (export "f"))`.
    fn sample() -> Module {
        let sections: [(u8, &[u8]); 8] = [
            (1, &[1, 0x60, 0, 0]),
            (2, b"\x01\x01e\x01i\x00\x00"),
            (3, &[1, 0]),
            (4, &[1, 0x70, 0, 4]),
            (5, &[1, 0, 1]),
            (7, b"\x01\x01f\x00\x01"),
            (9, &[1, 0, 0x41, 1, 0x0b, 2, 0, 1]),
            (10, &[1, 2, 0, 0x0b]),
        ];
        let sections = sections.into_iter().map(|(number, bytes)| (number, bytes.to_vec())).collect();
        Module(sections).with_data(&[(200, b"abcdefgh")])
    }

    #[test]
    fn a_module_is_put_together_as_it_was() -> Result<()> {
        let bytes = sample().bytes();
        wasmparser::Parser::new(0).parse_all(&bytes).try_for_each(|payload| payload.map(drop))?;
        let module = Module::read(&bytes)?;
        assert_eq!(module.bytes(), bytes);
        assert_eq!(module.imports()?, [Import { module: "e".to_owned(), name: "i".to_owned() }]);
        assert_eq!((module.exported()?, module.sizes()?), (vec![1], vec![2]));
        assert_eq!(module.export_names()?, ["f".to_owned()].into());
        assert_eq!(module.data()?, [(200, b"abcdefgh".to_vec())]);
        assert_eq!(module.table()?, [(1, 0), (2, 1)].into());
        Ok(())
    }

    #[test]
    fn names_imports_and_the_table_are_what_they_are_told_to_be() -> Result<()> {
        let names = [(0, "a".to_owned()), (1, "f1".to_owned())].into();
        let module = Module::read(&sample().with_names(&names).bytes())?;
        assert_eq!(module.names()?, names);
        assert!(module.clone().without_custom_sections().names()?.is_empty());
        let module = module.with_imports(&[("i".to_owned(), "short".to_owned())].into())?;
        assert_eq!(module.imports()?[0].name, "short");
        let table = [(1, 1), (3, 0)].into();
        assert_eq!(Module::read(&module.with_table(&table).bytes())?.table()?, table);
        Ok(())
    }

    #[test]
    fn data_is_parted_and_nothing_is_lost() -> Result<()> {
        let data = sample().data()?;
        let (stays, goes) = parted(&data, &[200..202, 205..206, 300..310]);
        assert_eq!(stays, [(202, &b"cde"[..]), (206, b"gh")]);
        assert_eq!(goes, [(200, &b"ab"[..]), (205, b"f")]);
        assert_eq!(joined(&goes), [(200, b"ab\0\0\0f".to_vec())]);
        assert_eq!(joined(&[(200, b"ab"), (400, b"f")]).len(), 2);
        let module = sample().with_data(&stays);
        assert_eq!(Module::read(&module.bytes())?.data()?, [(202, b"cde".to_vec()), (206, b"gh".to_vec())]);
        Ok(())
    }
}
