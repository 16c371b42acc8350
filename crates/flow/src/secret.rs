//! Secrets: links, tokens and the lottery. Made by the system's random source; only their digest is stored.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::error::Error;

/// 32 unguessable bytes as 64 hexadecimal characters.
///
/// # Errors
/// When the system has no random source.
pub fn fresh() -> Result<String, Error> {
    Ok(hex(&bytes()?))
}

/// 32 unguessable bytes.
///
/// # Errors
/// When the system has no random source.
pub fn bytes() -> Result<[u8; 32], Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Error::Unavailable(error.to_string()))?;
    Ok(bytes)
}

/// The id of an answer without a name: from the system's random source, since what [`crate::world::chance`] gives can be worked out from
/// what it gave before, and with it who answered.
///
/// # Errors
/// When the system has no random source.
pub fn ballot() -> Result<u128, Error> {
    let mut half = [0_u8; 16];
    half.copy_from_slice(&bytes()?[..16]);
    Ok(u128::from_le_bytes(half))
}

/// What is stored of a secret: SHA-256 of it. A secret of 256 random bits needs no salt and no slow hash.
#[must_use]
pub fn digest(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// A text under a secret, as HMAC-SHA256: the same each time, and nobody without the secret finds the text back. What is made for one
/// purpose is never what is made for another.
pub(crate) fn keyed(secret: &str, purpose: &str, text: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(purpose.as_bytes());
    mac.update(b"\0");
    mac.update(text.as_bytes());
    Some(hex(&mac.finalize().into_bytes()))
}

/// Bytes as hexadecimal characters.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
