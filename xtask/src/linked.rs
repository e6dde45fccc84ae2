//! A module as the linker left it: what each function and each piece of data refers to.
//!
//! Reads the symbols and the relocations that `--emit-relocs` keeps in the module: with them it is known, to the last
//! string, what can be reached from where. Knows WebAssembly's object conventions; knows nothing of Galley.

use anyhow::{Context as _, Result, bail, ensure};
use std::collections::HashMap;
use std::ops::Range;
use wasmparser::{
    DataKind, ExternalKind, KnownCustom, Linking, LinkingSectionReader, Operator, Parser, Payload, RelocSectionReader,
    RelocationType, SymbolInfo, TypeRef,
};

/// A function, or a named piece of data.
#[derive(Debug, Default)]
pub struct Node {
    /// Its name as the linker writes it, mangled.
    pub name: String,
    /// Its bytes in the module.
    pub size: usize,
    /// Of a piece of data: where in memory it lies.
    pub data: Option<Range<u32>>,
    /// The nodes that it refers to, by place in [`Linked::nodes`].
    pub refers: Vec<usize>,
}

/// The module.
#[derive(Debug)]
pub struct Linked {
    /// All of its functions and pieces of data.
    pub nodes: Vec<Node>,
    /// What can be called from outside, and what data without a name refers to.
    pub roots: Vec<usize>,
}

/// Sections and their parts, by place in the file.
#[derive(Default)]
struct Places {
    imported: usize,
    exported: Vec<u32>,
    /// The number and the start of the section.
    code: (u32, usize),
    bodies: Vec<Range<usize>>,
    data: (u32, usize),
    /// Each segment's address in memory, and its place in the file.
    segments: Vec<(u32, Range<usize>)>,
}

impl Linked {
    /// Reads a module; an error when it has no symbols.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let mut places = Places::default();
        let (mut symbols, mut relocations) = (Vec::new(), Vec::new());
        let mut number = 0;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            match &payload {
                Payload::CodeSectionStart { range, .. } => places.code = (number, range.start),
                Payload::DataSection(section) => places.data = (number, section.range().start),
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => symbols = read_symbols(linking)?,
                    KnownCustom::Reloc(section) => relocations.push(section),
                    _ => {}
                },
                _ => {}
            }
            number += u32::from(payload.as_section().is_some());
            places.note(payload)?;
        }
        ensure!(!symbols.is_empty(), "the module has no symbols: it was not linked with --emit-relocs");
        places.graph(&symbols, relocations)
    }
}

fn read_symbols(linking: LinkingSectionReader<'_>) -> Result<Vec<SymbolInfo<'_>>> {
    let mut symbols = Vec::new();
    for part in linking.subsections() {
        if let Linking::SymbolTable(map) = part? {
            for symbol in map {
                symbols.push(symbol?);
            }
        }
    }
    Ok(symbols)
}

/// Where an active segment lies in memory.
pub fn address(kind: &DataKind<'_>) -> Result<u32> {
    let DataKind::Active { offset_expr, .. } = kind else { bail!("a segment that is not active") };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        other => bail!("a segment at {other:?}"),
    }
}

impl Places {
    fn note(&mut self, payload: Payload<'_>) -> Result<()> {
        match payload {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    self.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.push(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => self.exported.push(func),
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(section) => {
                for data in section {
                    let data = data?;
                    let end = data.range.end;
                    self.segments.push((address(&data.kind)?, end - data.data.len()..end));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn graph(&self, symbols: &[SymbolInfo<'_>], relocations: Vec<RelocSectionReader<'_>>) -> Result<Linked> {
        let mut nodes: Vec<Node> =
            self.bodies.iter().map(|body| Node { size: body.len(), ..Node::default() }).collect();
        let mut node_of = HashMap::new();
        // Pieces of data by their place in the file.
        let mut pieces = Vec::new();
        for (number, symbol) in symbols.iter().enumerate() {
            match symbol {
                SymbolInfo::Func { index, name: Some(name), .. } if *index as usize >= self.imported => {
                    let node = *index as usize - self.imported;
                    nodes.get_mut(node).context("a symbol without a function")?.name = (*name).to_owned();
                    node_of.insert(number, node);
                }
                SymbolInfo::Data { name, symbol: Some(place), .. } => {
                    let Some((start, file)) = self.segments.get(place.index as usize) else { continue };
                    let (offset, size) = (place.offset as usize, place.size as usize);
                    let at = start + place.offset;
                    node_of.insert(number, nodes.len());
                    pieces.push((file.start + offset..file.start + offset + size, nodes.len()));
                    let data = Some(at..at + place.size);
                    nodes.push(Node { name: (*name).to_owned(), size, data, refers: Vec::new() });
                }
                _ => {}
            }
        }
        pieces.sort_by_key(|(place, _)| (place.start, place.end));
        let mut roots: Vec<usize> =
            self.exported.iter().filter_map(|index| (*index as usize).checked_sub(self.imported)).collect();
        for section in relocations {
            for entry in section.entries() {
                let entry = entry?;
                let Some(to) = node_of.get(&(entry.index as usize)).copied() else { continue };
                if !refers(entry.ty) {
                    continue;
                }
                let from = if section.section_index() == self.code.0 {
                    let at = self.code.1 + entry.offset as usize;
                    let after = self.bodies.partition_point(|body| body.start <= at);
                    vec![after.checked_sub(1).context("a relocation before all code")?]
                } else if section.section_index() == self.data.0 {
                    let at = self.data.1 + entry.offset as usize;
                    let after = pieces.partition_point(|(place, _)| place.start <= at);
                    // Pieces may lie in each other; none is long enough to be far away in the order.
                    let near = pieces[after.saturating_sub(64)..after].iter();
                    near.filter(|(place, _)| place.contains(&at)).map(|(_, node)| *node).collect()
                } else {
                    continue;
                };
                if from.is_empty() {
                    roots.push(to);
                }
                for from in from {
                    nodes.get_mut(from).context("a relocation outside of all nodes")?.refers.push(to);
                }
            }
        }
        Ok(Linked { nodes, roots })
    }
}

/// Whether a relocation of this kind says that one thing refers to another.
fn refers(kind: RelocationType) -> bool {
    use RelocationType::{
        FunctionIndexLeb, MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb, TableIndexI32, TableIndexSleb,
    };
    matches!(kind, FunctionIndexLeb | TableIndexSleb | TableIndexI32 | MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32)
}
