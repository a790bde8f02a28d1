//! An app's error that holds a return code: the log reads the code, the payer reads their own language.
//!
//! ```text
//! cargo run --example errors
//! ```

use retcodes::{Catalog, Localizer, RetCode};

/// Why a payment went no further.
#[derive(Debug, thiserror::Error)]
enum PaymentError {
    /// The gateway answered so.
    #[error("the gateway answered {0}")]
    Refused(RetCode),
    /// Nobody answered: the money may be on its way.
    #[error("the gateway cannot be reached")]
    Network(#[from] std::io::Error),
}

impl PaymentError {
    /// What the payer reads. Without an answer that is what they read for a code that no table has: the outcome is
    /// unknown.
    fn payer_text<'c>(&self, reader: &Localizer<'c>) -> &'c str {
        let code = match self {
            Self::Refused(code) => code.as_str(),
            Self::Network(_) => "no answer",
        };
        reader.message(code).payer_text()
    }
}

/// Stands for the request to the gateway.
fn pay(ret_code: &str) -> Result<(), PaymentError> {
    match RetCode::new(ret_code) {
        Ok(code) if Catalog::embedded().meaning(code).outcome() == retcodes::Outcome::Succeeded => {
            Ok(())
        }
        Ok(code) => Err(PaymentError::Refused(code)),
        Err(_) => Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset).into()),
    }
}

fn main() {
    for languages in ["en", "th", "zh-HK"] {
        let reader = Catalog::embedded().localizer(languages);
        for ret_code in ["0000", "1105", ""] {
            if let Err(error) = pay(ret_code) {
                eprintln!("log:   {error}");
                println!("payer: {}", error.payer_text(&reader));
            }
        }
    }
}
