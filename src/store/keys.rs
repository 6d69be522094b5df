//! The variables by which clouds are told who asks, and where: those of the
//! environment that begin as their own tools have them.

use std::fmt;

/// What names such a variable.
const BEGINNINGS: [&str; 3] = ["AWS_", "AZURE_", "GOOGLE_"];
/// Names of Azure's managed identity, which begin otherwise.
const OTHERS: [&str; 2] = ["IDENTITY_ENDPOINT", "MSI_ENDPOINT"];
/// A shorter value is no secret, and taken out of a message it would tear words.
const SECRET: usize = 6;

/// Credentials, endpoints, regions. Made by [`Keys::among`].
#[derive(Clone, Default)]
pub struct Keys(Vec<(String, String)>);

impl Keys {
    /// Those among the variables of the environment.
    pub fn among(variables: impl Iterator<Item = (String, String)>) -> Self {
        let is_ours = |name: &str| {
            BEGINNINGS.iter().any(|start| name.starts_with(start)) || OTHERS.contains(&name)
        };
        Self(variables.filter(|(name, _)| is_ours(name)).collect())
    }

    /// Name and value of each.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// One line without any of their values, without what follows a `?` in an
    /// address, and without what a server sent.
    pub(super) fn censored(&self, text: &str) -> String {
        let line = text.lines().next().unwrap_or_default();
        let mut line = line.split('<').next().unwrap_or_default().trim().to_owned();
        for (_, value) in self.0.iter().filter(|(_, value)| value.len() >= SECRET) {
            line = line.replace(value, "…");
        }
        let words = line.split(' ').map(|word| match word.split_once('?') {
            Some((head, _)) if head.contains("://") => format!("{head}?…"),
            _ => word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Shows nothing, so that no log can hold a value.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    fn keys() -> Keys {
        let variables = [
            ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "very/secret+key"),
            ("TOKEN", "not for a cloud"),
            ("IDENTITY_ENDPOINT", "http://169.254.0.1/msi"),
        ];
        Keys::among(variables.map(|(name, value)| (name.into(), value.into())).into_iter())
    }

    #[test]
    fn only_the_variables_of_clouds_are_handed_on() {
        let names: Vec<String> = keys().all().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(names, ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "IDENTITY_ENDPOINT"]);
    }

    #[test]
    fn no_message_holds_a_value_or_a_signature() {
        let keys = keys();
        let told =
            keys.censored("AKIDEXAMPLE at https://a.b/c?sig=abc with very/secret+key <Error>AK");
        assert_eq!(told, "… at https://a.b/c?… with …");
        assert_eq!(format!("{keys:?}"), "Keys");
    }
}
