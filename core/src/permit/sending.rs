//! How a message can leave this phone.

use companion_rulepack::Message;
use serde::Serialize;

use crate::error::Result;
use crate::rules::AnyRule;
use crate::scene::Scene;
use crate::silent::silent;

/// What a phone tells of how it sends SMS. Nothing of it is stored.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SendingState {
    /// Whether an app is there that sends SMS.
    pub has_sms_app: bool,
    /// How many SIM cards are in it; none where the phone does not tell.
    pub sims: Option<u32>,
    /// The country of the SIM card that sends SMS, two letters of ISO 3166-1; none where there is
    /// no such card or the phone does not tell.
    pub sim_country: Option<String>,
}

/// How a message can leave a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SendingWay {
    /// From this phone, as it is.
    Sms,
    /// From this phone, with another SIM card than the one that sends SMS.
    OtherSim,
    /// From another phone: the only SIM card of this one does not reach the number.
    OtherPhone,
    /// From another phone, or with a SIM card put in: there is none.
    NoSim,
    /// From another phone: this one has no app for SMS.
    NoSmsApp,
}

/// How a message can leave a phone, and what to do.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SendingView {
    /// The way.
    pub way: SendingWay,
    /// What to do; none where there is nothing to mind.
    pub text: Option<String>,
    /// Whether opening the SMS app can help.
    pub opens_sms: bool,
}

silent!(SendingState, SendingView);

/// How a message to a number can leave the phone. Reads the rules.
pub(crate) fn sending(
    scene: &Scene<'_>,
    recipient: &str,
    phone: &SendingState,
) -> Result<SendingView> {
    let wanted = sim_country(scene, recipient.trim())?;
    let way = way(wanted.as_deref(), phone);
    let key = match way {
        // A phone that does not tell its card's country is told which one is needed.
        SendingWay::Sms if wanted.is_some() && phone.sim_country.is_none() => Some("sending-which"),
        SendingWay::Sms => None,
        SendingWay::OtherSim => Some("sending-other-sim"),
        SendingWay::OtherPhone => Some("sending-other-phone"),
        SendingWay::NoSim if wanted.is_none() => Some("sending-no-sim"),
        SendingWay::NoSim => Some("sending-no-sim-of"),
        SendingWay::NoSmsApp => Some("sending-no-app"),
    };
    let facts = scene.rules.facts()?;
    let country = scene.rules.place(&facts.header.country)?;
    let name = country.map(|place| scene.words.name_of(&place.name)).unwrap_or_default();
    let number = scene.words.ltr(recipient.trim());
    let text = key
        .map(|key| scene.words.fill(key, &[("country", name.into()), ("number", number.into())]));
    let opens_sms = matches!(way, SendingWay::Sms | SendingWay::OtherSim);
    Ok(SendingView { way, text, opens_sms })
}

fn way(wanted: Option<&str>, phone: &SendingState) -> SendingWay {
    let is_foreign = match (wanted, &phone.sim_country) {
        (Some(wanted), Some(own)) => !own.trim().eq_ignore_ascii_case(wanted),
        _ => false,
    };
    match (phone.has_sms_app, phone.sims) {
        (false, _) => SendingWay::NoSmsApp,
        (true, Some(0)) => SendingWay::NoSim,
        (true, Some(1)) if is_foreign => SendingWay::OtherPhone,
        (true, _) if is_foreign => SendingWay::OtherSim,
        (true, _) => SendingWay::Sms,
    }
}

/// The country whose cards alone reach a number: that of a message which goes there by itself, or
/// because a reason or a regime sends it there.
fn sim_country(scene: &Scene<'_>, recipient: &str) -> Result<Option<String>> {
    let messages = scene.rules.all("message", "")?;
    let messages = messages.iter().filter_map(|rule| match rule.as_ref() {
        AnyRule::Message(message) => Some(message),
        _ => None,
    });
    for message in messages.filter(|message| message.sim_country.is_some()) {
        if message.recipient == recipient || is_sent_to(scene, message, recipient)? {
            return Ok(message.sim_country.clone());
        }
    }
    Ok(None)
}

fn is_sent_to(scene: &Scene<'_>, message: &Message, recipient: &str) -> Result<bool> {
    let (reasons, schemes) = (scene.rules.all("reason", "")?, scene.rules.all("scheme", "")?);
    let regimes = scene.rules.all("regime", "")?;
    let of_scheme = |id: &str| {
        schemes.iter().any(|rule| match rule.as_ref() {
            AnyRule::Scheme(scheme) => scheme.id == id && scheme.messages.contains(&message.id),
            _ => false,
        })
    };
    let by_reason = reasons.iter().any(|rule| match rule.as_ref() {
        AnyRule::Reason(reason) if reason.recipient.as_deref() == Some(recipient) => {
            reason.messages.contains(&message.id)
                || reason.messages.is_empty() && of_scheme(&reason.scheme)
        }
        _ => false,
    });
    let by_regime = regimes.iter().any(|rule| match rule.as_ref() {
        AnyRule::Regime(regime) if regime.recipient.as_deref() == Some(recipient) => {
            let scheme = regime.scheme.as_deref();
            scheme.is_some_and(|scheme| {
                of_scheme(scheme)
                    || reasons.iter().any(|rule| match rule.as_ref() {
                        AnyRule::Reason(reason) => {
                            reason.scheme == scheme && reason.messages.contains(&message.id)
                        }
                        _ => false,
                    })
            })
        }
        _ => false,
    });
    Ok(by_reason || by_regime)
}
