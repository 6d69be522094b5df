//! Names of countries and languages, from CLDR.

use icu_locale::{
    LanguageIdentifier, Locale as Tag,
    names::{
        DisplayNamesPreferences, LanguageIdentifierDisplayName,
        LanguageIdentifierDisplayNameOptions, RegionDisplayName,
    },
};

use super::Locale;

impl Locale {
    /// The country of an ISO 3166-1 code in this language.
    pub fn country(&self, code: &str) -> String {
        match code.parse() {
            Ok(region) => {
                RegionDisplayName::new_light_with_fallback(self.preferences(), region).to_string()
            }
            Err(_) => code.to_owned(),
        }
    }

    /// The language of a BCP 47 tag, as it stands in running text; `None` if
    /// the tag is not one.
    pub fn language(&self, tag: &str) -> Option<String> {
        // Registers say `prs` for Dari, `sh` for Serbo-Croatian and `kmr` for Kurmanji;
        // CLDR does not.
        let tag = match tag {
            "prs" => "fa-AF",
            "kmr" => "ku",
            "sh" => "sr-Latn",
            other => other,
        };
        let subject: LanguageIdentifier = tag.parse().ok()?;
        let options = LanguageIdentifierDisplayNameOptions::default();
        let name =
            LanguageIdentifierDisplayName::try_new_heavy(self.preferences(), subject, options);
        name.ok().map(|name| name.as_borrowed().to_string())
    }

    fn preferences(&self) -> DisplayNamesPreferences {
        let region = self.settings.region.as_deref();
        let region = region.map_or(String::new(), |region| format!("-{region}"));
        let tag = self.settings.names.as_ref().unwrap_or(&self.settings.tag);
        let tag: Tag = format!("{tag}{region}").parse().unwrap_or(Tag::UNKNOWN);
        tag.into()
    }
}
