//! Amounts of money as a Swiss letter prints them.

use super::Locale;
use crate::case::Francs;

impl Locale {
    /// «CHF 1’234.50», its parts kept together.
    pub fn money(&self, amount: Francs) -> String {
        let style = &self.settings.numbers;
        let francs = (amount.0 / 100).to_string();
        let mut grouped = String::new();
        for (place, digit) in francs.chars().enumerate() {
            if place > 0 && (francs.len() - place).is_multiple_of(3) {
                grouped.push_str(&style.group);
            }
            grouped.push(digit);
        }
        format!("CHF\u{a0}{grouped}{}{:02}", style.decimal, amount.0 % 100)
    }
}
