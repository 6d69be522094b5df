//! The language in which the program speaks: sentences, help, refusals of a
//! wrong call. Papers have languages of their own.

use clap::{
    Arg, ArgAction, Command,
    builder::StyledStr,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    material::Material,
    report::{Phrases, Text},
    say,
};

/// The language in which the sentences stand in the source.
const SOURCE: &str = "en";
/// `--ui-language`, and the variable that stands for it.
const OPTION: &str = "--ui-language";
const VARIABLE: &str = "MAPPE_UI_LANGUAGE";
const FOLDER: &str = "locales/";
const CATALOGUE: &str = "/program.po";

/// The languages that the program speaks.
pub(crate) fn spoken() -> Vec<String> {
    let Ok(material) = Material::open(None) else { return vec![SOURCE.to_owned()] };
    let tag = |path: &str| Some(path.strip_prefix(FOLDER)?.strip_suffix(CATALOGUE)?.to_owned());
    let mut tags: Vec<String> = material.below(FOLDER).filter_map(tag).collect();
    tags.push(SOURCE.to_owned());
    tags.sort();
    tags
}

/// The sentences of a language; those of the source need no catalogue.
pub(crate) fn phrases(tag: &str) -> Phrases {
    let Ok(material) = Material::open(None) else { return Phrases::default() };
    let catalogue = material.read(&format!("{FOLDER}{tag}{CATALOGUE}"));
    catalogue.and_then(|source| Phrases::read(source.text()).ok()).unwrap_or_default()
}

/// The language of this call: the option, else its variable, else the locale of
/// the environment, else English. It is needed before the call is understood,
/// because a call that is not understood is answered in it.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the environment")]
pub(crate) fn chosen() -> String {
    let mut words = std::env::args();
    let mut asked = None;
    while let Some(word) = words.next() {
        match word.strip_prefix(OPTION) {
            Some("") => asked = words.next(),
            Some(rest) => asked = rest.strip_prefix('=').map(str::to_owned).or(asked),
            None => {}
        }
    }
    let known = spoken();
    let wishes = [asked, std::env::var(VARIABLE).ok(), sys_locale::get_locale()];
    let plain = |wish: String| {
        let tag = wish.split(['-', '_', '.']).next().unwrap_or_default().to_lowercase();
        known.contains(&tag).then_some(tag)
    };
    wishes.into_iter().flatten().find_map(plain).unwrap_or_else(|| SOURCE.to_owned())
}

/// The help of a command in a language.
pub(crate) fn localized(mut command: Command, phrases: &Phrases) -> Command {
    command.build();
    translated(command, phrases)
}

fn translated(command: Command, phrases: &Phrases) -> Command {
    let told = |text: Option<&StyledStr>| {
        text.map(|text| StyledStr::from(phrases.of(&text.to_string()).to_owned()))
    };
    let (about, after) = (told(command.get_about()), told(command.get_after_help()));
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        say!("Usage:").told(phrases)
    );
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(say!("Commands").told(phrases))
        .mut_args(|arg| argument(arg, phrases))
        .mut_subcommands(|inner| translated(inner, phrases));
    if let Some(about) = about {
        command = command.about(about);
    }
    if let Some(after) = after {
        command = command.after_help(after);
    }
    command
}

/// One argument: its help, its heading, and what the parser would add in English.
fn argument(arg: Arg, phrases: &Phrases) -> Arg {
    let heading = match arg.get_help_heading() {
        Some(heading) => Text::phrase(heading.to_owned()),
        None if arg.is_positional() => say!("Arguments"),
        None => say!("Options"),
    };
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut short = phrases.of(&help).to_owned();
    let mut note = |text: Text| short = format!("{short} [{}]", text.told(phrases));
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let defaults: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if takes_value && !defaults.is_empty() {
        note(say!("default: {}", defaults.join(", ")));
    }
    if let Some(variable) = arg.get_env() {
        note(say!("environment: {}", variable.to_string_lossy()));
    }
    let values: Vec<_> = if takes_value { arg.get_possible_values() } else { Vec::new() };
    let values: Vec<_> = values.into_iter().filter(|value| !value.is_hide_set()).collect();
    let mut long = short.clone();
    if !values.is_empty() {
        let names: Vec<_> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
        short = format!("{short} [{}]", say!("one of: {}", names.join(", ")).told(phrases));
        long.push('\n');
        for value in &values {
            let says = value.get_help().map(ToString::to_string).unwrap_or_default();
            long = format!("{long}\n- {}: {}", value.get_name(), phrases.of(&says));
        }
    }
    let has_more = values.iter().any(|value| value.get_help().is_some());
    let arg = arg
        .help(short)
        .help_heading(heading.told(phrases))
        .hide_default_value(true)
        .hide_possible_values(true)
        .hide_env(true);
    if has_more { arg.long_help(long) } else { arg }
}

/// All that the help of a command and its subcommands says, in English.
pub(crate) fn sentences(command: &Command) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let texts = [command.get_about(), command.get_after_help()];
    all.extend(texts.into_iter().flatten().map(ToString::to_string));
    for arg in command.get_arguments() {
        all.extend(arg.get_help().map(ToString::to_string));
        all.extend(arg.get_help_heading().map(str::to_owned));
        let values = arg.get_possible_values();
        all.extend(values.iter().filter_map(|one| one.get_help()).map(ToString::to_string));
    }
    for inner in command.get_subcommands() {
        all.extend(sentences(inner));
    }
    all
}

/// Why a call is not understood, and what to do.
pub(crate) fn refusal(error: &clap::Error) -> Option<(Text, Text)> {
    let named = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word.clone()),
        Some(ContextValue::Strings(words)) => Some(words.join(", ")),
        _ => None,
    };
    let argument = || named(ContextKind::InvalidArg).unwrap_or_default();
    let help = say!("`mappe --help` and `mappe COMMAND --help` say what there is");
    let near = |kind: ContextKind| match named(kind) {
        Some(near) => say!("did you mean `{}`?", near),
        None => help.clone(),
    };
    let told = match error.kind() {
        ErrorKind::UnknownArgument => {
            (say!("there is no option `{}`", argument()), near(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let word = named(ContextKind::InvalidSubcommand).unwrap_or_default();
            (say!("there is no command `{}`", word), near(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::InvalidValue => {
            match named(ContextKind::InvalidValue).filter(|one| !one.is_empty()) {
                Some(value) => {
                    let known = named(ContextKind::ValidValue).unwrap_or_default();
                    (say!("`{}` does not take `{}`", argument(), value), say!("one of {}", known))
                }
                None => (say!("`{}` needs a value", argument()), help),
            }
        }
        ErrorKind::ValueValidation => {
            let value = named(ContextKind::InvalidValue).unwrap_or_default();
            (say!("`{}` does not take `{}`", argument(), value), help)
        }
        ErrorKind::MissingRequiredArgument => (say!("this is missing: {}", argument()), help),
        ErrorKind::ArgumentConflict => {
            let prior = named(ContextKind::PriorArg).unwrap_or_default();
            (say!("`{}` and `{}` exclude one another", argument(), prior), help)
        }
        _ => return None,
    };
    Some(told)
}
