### One sentence that goes with a letter in many languages.

strip-important = Bu mektup önemlidir. Anlamıyorsanız bizi arayın veya bize uğrayın. Size yardımcı oluruz; tercüman için ücret ödemezsiniz.
