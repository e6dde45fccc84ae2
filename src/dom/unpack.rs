//! What other programs have packed, unpacked by the browser.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CompressionFormat, DecompressionStream, ReadableStreamDefaultReader, ReadableWritablePair};

use super::Result;

/// The bytes that DEFLATE (RFC 1951) made these of; no more than `most` and one piece, whatever they claim to be.
///
/// # Errors
/// Where they are no such bytes, or the browser does not know how.
pub async fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>> {
    let stream = DecompressionStream::new(CompressionFormat::DeflateRaw)?;
    let pair = ReadableWritablePair::new(&stream.readable(), &stream.writable());
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let reader: ReadableStreamDefaultReader = blob.stream().pipe_through(&pair).get_reader().unchecked_into();
    let mut unpacked = Vec::new();
    while unpacked.len() <= most {
        let piece = JsFuture::from(reader.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            break;
        }
        unpacked.extend(Uint8Array::new(&Reflect::get(&piece, &"value".into())?).to_vec());
    }
    Ok(unpacked)
}
