//! Secrets: links, tokens and the lottery. Made by the system's random source; only their digest is stored.

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

/// What is stored of a secret: SHA-256 of it. A secret of 256 random bits needs no salt and no slow hash.
#[must_use]
pub fn digest(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Bytes as hexadecimal characters.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
