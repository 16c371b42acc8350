//! Passwords: argon2id, away from the threads that serve, and no more than two at a time.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::error::Error;

/// Each takes 19 MiB and a core for some tens of milliseconds: a crowd at the door must not starve the desk.
static TOGETHER: Semaphore = Semaphore::const_new(2);

/// OWASP's first choice of 2023 for argon2id: 19 MiB, two passes, one lane.
fn argon2() -> Result<Argon2<'static>, Error> {
    let params = Params::new(19_456, 2, 1, None).map_err(|error| Error::Corrupt(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// What is stored of a password: hash, salt and costs as one PHC text.
pub(super) async fn hash(password: &str) -> Result<String, Error> {
    let password = password.to_owned();
    apart(move || {
        let hash = argon2()?.hash_password(password.as_bytes());
        Ok(hash.map_err(|error| Error::Unavailable(error.to_string()))?.to_string())
    })
    .await
}

/// Whether it is this password. Without a stored one it takes as long and is not: nobody learns from the time who is known here.
pub(super) async fn matches(password: &str, stored: Option<&str>) -> Result<bool, Error> {
    // No password that was ever stored is longer: the hash is for those, not for whatever is sent.
    let longest = 4 * 256;
    let stored = stored.filter(|_| password.len() <= longest).map(str::to_owned);
    let password = if stored.is_some() { password.to_owned() } else { String::new() };
    apart(move || {
        let argon2 = argon2()?;
        let Some(stored) = stored else {
            let wasted = argon2.hash_password_with_salt(password.as_bytes(), &[0; 16]);
            return wasted.map(|_| false).map_err(|error| Error::Unavailable(error.to_string()));
        };
        let hash = PasswordHash::new(&stored)
            .map_err(|_| Error::Corrupt("a stored password is no hash".to_owned()))?;
        Ok(argon2.verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
}

async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let _turn = TOGETHER.acquire().await.map_err(|error| Error::Unavailable(error.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::Unavailable(error.to_string()))?
}
