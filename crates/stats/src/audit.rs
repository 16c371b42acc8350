//! The audit lottery: draws that nobody can pick and anyone with the secret can check.

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// A number in [0, 1) that depends on nothing but the secret, the purpose and the id.
///
/// Claim: without the secret the draws cannot be told from independent uniform ones; with it, each can be
/// recomputed. Draws for different purposes (audit, drift) are unrelated. Assumes a secret of at least 32
/// random bytes, sealed before the first case; ids that are not chosen by someone who knows it.
/// Source: HMAC-SHA256 (RFC 2104), first 53 bits.
#[must_use]
pub fn draw(secret: &[u8], purpose: &str, id: &str) -> f64 {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else {
        // Cannot happen, HMAC takes any key; 0 is the draw that is always audited.
        return 0.0;
    };
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    mac.update(&(purpose.len() as u64).to_be_bytes());
    mac.update(purpose.as_bytes());
    mac.update(id.as_bytes());
    let bytes = mac.finalize().into_bytes();
    let bits = bytes.iter().take(8).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

/// Is a case with this draw audited at this rate? A rate that is NaN audits everything.
#[must_use]
pub fn is_audited(draw: f64, rate: f64) -> bool {
    draw < rate || draw.is_nan() || rate.is_nan()
}

/// A fingerprint of the secret to publish beforehand, so that it cannot be changed afterwards.
#[must_use]
pub fn seal(secret: &[u8]) -> [u8; 32] {
    Sha256::digest(secret).into()
}
