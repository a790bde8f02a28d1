//! What a payer and a merchant see of a payment, in the language of each browser.
//!
//! ```text
//! cargo run --example web
//! curl -X PUT http://127.0.0.1:3001/orders/1/answer -H 'Content-Type: application/json' \
//!      -d '{"ret_code": "1105", "ret_msg": "卡号在黑名单中"}'
//! curl -H 'Accept-Language: th' http://127.0.0.1:3000/orders/1    # the payer's page
//! curl -H 'Accept-Language: th' http://127.0.0.1:3001/orders/1    # the merchant's page
//! ```
//!
//! Two servers, because two kinds of people read: the shop, which everybody reaches, and the back office, which listens
//! on a port of its own that only the merchant's network reaches; an app puts its sign-in in front of it. Only the back
//! office knows a function that shows a code, a reason or the gateway's words.
//!
//! What is shown comes from the body of the gateway's answer, kept with the order, and never from the browser: anybody
//! can write a link with a query string.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Path, State};
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, VARY,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Json, Router};
use retcodes::unic_langid::LanguageIdentifier;
use retcodes::{Catalog, Localizer, negotiate};

/// The part of the gateway's answers that matters here. Nothing in it can be trusted: `ret_code` and `ret_msg` are not
/// covered by the signature everywhere, so an app checks the signature first and still escapes all of it.
#[derive(Clone, serde::Deserialize)]
struct Answer {
    /// Of the payment request.
    ret_code: String,
    #[serde(default)]
    ret_msg: String,
    /// What became of the payment, from the last notification or query of the order: empty until there is one.
    #[serde(default)]
    result_pay: String,
}

/// The last answer for each order.
type Orders = Arc<Mutex<HashMap<String, Answer>>>;

/// What everybody reaches. An app checks here that the order belongs to the payer who is signed in.
fn shop(orders: Orders) -> Router {
    Router::new()
        .route("/orders/{order}", get(payer_page))
        .with_state(orders)
}

/// What only the merchant reaches, and the part of the app that talks to the gateway.
fn back_office(orders: Orders) -> Router {
    Router::new()
        .route("/orders/{order}", get(merchant_page))
        .route("/orders/{order}/answer", put(keep_answer))
        .with_state(orders)
}

async fn keep_answer(
    State(orders): State<Orders>,
    Path(order): Path<String>,
    Json(answer): Json<Answer>,
) -> StatusCode {
    let mut orders = orders.lock().unwrap_or_else(PoisonError::into_inner);
    orders.insert(order, answer);
    StatusCode::NO_CONTENT
}

async fn payer_page(
    State(orders): State<Orders>,
    Path(order): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(answer) = answer_for(&orders, &order) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // What the query says is newer than the code: while it says that the payment is open, so does the page.
    let code = match answer.result_pay.as_str() {
        "WAITING" | "PROCESSING" => "2008",
        _ => &answer.ret_code,
    };
    // From here on there is no code and no reason: the type holds the payer's text, its locale and the outcome.
    let payer = reader(&headers).message(code).for_payer();
    let words = Words::of(payer.locale());
    let (class, text) = match answer.result_pay.as_str() {
        "SUCCESS" => ("succeeded", words.paid),
        _ => (payer.outcome().as_str(), payer.text()),
    };
    // A second payment can't cost money only where the first one is known to have failed. Neither the code nor what it
    // means says so; and a button that some codes have and others lack gives away why a card was refused.
    // What it posts to is the shop's checkout, which is not part of this example.
    let button = match answer.result_pay.as_str() {
        "FAILURE" => format!(
            "<form method=post action=/pay><button>{}</button></form>",
            words.pay_again
        ),
        _ => String::new(),
    };
    let body = format!("<p class={class}>{}</p>{button}", escaped(text));
    page(payer.locale(), words.title, &body)
}

async fn merchant_page(
    State(orders): State<Orders>,
    Path(order): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(answer) = answer_for(&orders, &order) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // The gateway's own words where no table has the code: a merchant may read them.
    let message = reader(&headers).message_or(&answer.ret_code, &answer.ret_msg);
    let facts = [
        ("code", message.code()),
        ("outcome", message.outcome().as_str()),
        ("result_pay", &answer.result_pay),
        ("actor", message.actor().as_str()),
        ("retry", message.retry().as_str()),
        ("source", message.meaning().source()),
        ("note", message.meaning().note()),
        ("the payer reads", message.payer_text()),
    ];
    let facts: String = facts
        .into_iter()
        .filter(|(_, fact)| !fact.is_empty())
        .map(|(name, fact)| format!("<dt>{name}<dd dir=auto>{}", escaped(fact)))
        .collect();
    let text = escaped(message.text());
    let description = escaped(message.description().unwrap_or_default());
    let body = format!("<h1>{text}</h1>{description}<dl lang=en dir=ltr>{facts}</dl>");
    page(message.locale(), "Back office", &body)
}

fn answer_for(orders: &Orders, order: &str) -> Option<Answer> {
    let orders = orders.lock().unwrap_or_else(PoisonError::into_inner);
    orders.get(order).cloned()
}

fn reader(headers: &HeaderMap) -> Localizer<'static> {
    let ranges = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    Catalog::embedded().localizer(ranges)
}

/// The shop's own words, which are no business of the gateway's codes.
struct Words {
    language: &'static str,
    title: &'static str,
    paid: &'static str,
    pay_again: &'static str,
}

const WORDS: [Words; 4] = [
    Words {
        language: "en",
        title: "Your order",
        paid: "Paid. Thank you.",
        pay_again: "Pay again",
    },
    Words {
        language: "zh",
        title: "您的订单",
        paid: "已付款，谢谢。",
        pay_again: "重新付款",
    },
    Words {
        language: "th",
        title: "คำสั่งซื้อของคุณ",
        paid: "ชำระเงินแล้ว ขอบคุณค่ะ",
        pay_again: "ชำระเงินอีกครั้ง",
    },
    Words {
        language: "ar",
        title: "طلبك",
        paid: "تم الدفع. شكرًا لك.",
        pay_again: "الدفع مرة أخرى",
    },
];

impl Words {
    fn of(locale: &LanguageIdentifier) -> &'static Self {
        let [english, others @ ..] = &WORDS;
        let same = |words: &&Self| locale.language.as_str() == words.language;
        others.iter().find(same).unwrap_or(english)
    }
}

fn page(locale: &LanguageIdentifier, title: &str, body: &str) -> Response {
    let direction = negotiate::text_direction(locale).as_str();
    let style = "body{font:1.2em sans-serif;margin:3em}p{border-inline-start:.4em solid gray;padding:.6em}\
                 .pending,.unknown{border-color:orange}.failed{border-color:firebrick}.succeeded{border-color:green}";
    let html = format!(
        "<!doctype html><html lang={locale} dir={direction}><meta charset=utf-8><title>{title}</title>\
         <style>{style}</style>{body}"
    );
    let headers = [
        (CONTENT_LANGUAGE, locale.to_string()),
        // A cache must not give one reader's language to another, nor one payer's page.
        (VARY, "Accept-Language".to_owned()),
        (CACHE_CONTROL, "no-store".to_owned()),
        // Should something ever get through unescaped, it does not run.
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'".to_owned(),
        ),
    ];
    (headers, Html(html)).into_response()
}

/// A text as text of HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let orders = Orders::default();
    let shop_listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    let office_listener = tokio::net::TcpListener::bind("127.0.0.1:3001").await?;
    println!("payers:    http://{}/orders/1", shop_listener.local_addr()?);
    println!(
        "merchants: http://{}/orders/1",
        office_listener.local_addr()?
    );
    tokio::try_join!(
        async { axum::serve(shop_listener, shop(orders.clone())).await },
        async { axum::serve(office_listener, back_office(orders.clone())).await },
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    /// The page of an order whose payment was answered so, for a reader.
    async fn shown(
        router: fn(Orders) -> Router,
        ret_code: &str,
        result_pay: &str,
        reader: &str,
    ) -> String {
        let answer = Answer {
            ret_code: ret_code.to_owned(),
            ret_msg: "<b>银行</b>".to_owned(),
            result_pay: result_pay.to_owned(),
        };
        let orders = Orders::default();
        orders.lock().unwrap().insert("1".to_owned(), answer);
        let request =
            Request::get("/orders/1?ret_code=0000&ret_msg=Paid").header(ACCEPT_LANGUAGE, reader);
        let response = router(orders)
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[VARY], "Accept-Language");
        String::from_utf8(
            to_bytes(response.into_body(), 1 << 16)
                .await
                .unwrap()
                .to_vec(),
        )
        .unwrap()
    }

    #[tokio::test]
    async fn a_payer_sees_the_same_page_for_all_codes_of_a_payer_message() {
        let catalog = Catalog::embedded();
        for locale in catalog.locales() {
            for result_pay in ["", "FAILURE", "SUCCESS"] {
                let mut pages = BTreeMap::new();
                for code in catalog.codes() {
                    let page = shown(shop, code.as_str(), result_pay, &locale.to_string()).await;
                    assert!(
                        !page.contains(code.as_str()) && !page.contains("银行</b>"),
                        "{code}: {page}"
                    );
                    assert_eq!(
                        page.contains("<form"),
                        result_pay == "FAILURE",
                        "{code}: {page}"
                    );
                    let same = pages
                        .entry(catalog.meaning(code).payer())
                        .or_insert_with(|| page.clone());
                    assert_eq!(page, *same, "{code}");
                }
            }
        }
    }

    #[tokio::test]
    async fn what_strangers_send_is_text() {
        let code = "<script>alert(1)</script>";
        let payer = shown(shop, code, "", "en").await;
        assert!(
            !payer.contains("script") && !payer.contains("银行"),
            "{payer}"
        );
        let merchant = shown(back_office, code, "", "en").await;
        assert!(
            !merchant.contains("<script") && !merchant.contains("<b>"),
            "{merchant}"
        );
        assert!(merchant.contains("&lt;b&gt;银行"), "{merchant}");
    }
}
