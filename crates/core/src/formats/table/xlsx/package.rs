//! The parts of a workbook that are about it: which files there are, what they are, how cells look.
//!
//! Knows: the least that Excel opens without a word of complaint. Does not know: what stands in a cell.

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The look of a cell of words, by its place in [`STYLES`].
pub(super) const TEXT: usize = 1;

/// Two looks of cells: as it comes, and text (number format 49, `@`). The rest is what none of them may be without.
const STYLES: &str = "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
    <fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

/// The first row stays in sight.
const VIEW: &str = "<sheetViews><sheetView workbookViewId=\"0\">\
    <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

/// Where a sheet lies, counted from 0.
pub(super) fn sheet_path(at: usize) -> String {
    format!("xl/worksheets/sheet{}.xml", at + 1)
}

/// The file of a sheet with these rows.
pub(super) fn sheet(rows: &str) -> String {
    format!("{XML}<worksheet xmlns=\"{MAIN}\">{VIEW}<sheetData>{rows}</sheetData></worksheet>")
}

/// Every file but the sheets, each with its path; the types of files come first, as programs expect.
pub(super) fn about(names: &[&str]) -> Vec<(String, String)> {
    let (mut types, mut sheets, mut relations) = (String::new(), String::new(), String::new());
    for (at, name) in names.iter().enumerate() {
        let (path, number) = (sheet_path(at), at + 1);
        types.push_str(&format!("<Override PartName=\"/{path}\" ContentType=\"{TYPE}.worksheet+xml\"/>"));
        sheets.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"));
        relations.push_str(&relation(number, "worksheet", path.trim_start_matches("xl/")));
    }
    relations.push_str(&relation(names.len() + 1, "styles", "styles.xml"));
    let types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
        <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
        <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
        <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPE}.sheet.main+xml\"/>\
        <Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPE}.styles+xml\"/>{types}</Types>"
    );
    let workbook = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATED}\"><bookViews><workbookView/></bookViews>\
        <sheets>{sheets}</sheets></workbook>"
    );
    [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relationships(&relation(1, "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relationships(&relations)),
        ("xl/styles.xml", format!("<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>")),
    ]
    .map(|(path, xml)| (path.to_owned(), format!("{XML}{xml}")))
    .to_vec()
}

fn relation(number: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"rId{number}\" Type=\"{RELATED}/{kind}\" Target=\"{target}\"/>")
}

fn relationships(list: &str) -> String {
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{list}</Relationships>")
}
