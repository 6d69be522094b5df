### One sentence that goes with a letter in many languages.

strip-important = Ten list jest ważny. Jeśli jest dla Państwa niezrozumiały, prosimy do nas zadzwonić lub przyjść. Pomożemy Państwu, a tłumaczenie ustne jest bezpłatne.
