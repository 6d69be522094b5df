### One sentence that goes with a letter in many languages.

strip-important = هذه الرسالة مهمة. إذا لم تفهموها، فاتصلوا بنا أو تعالوا إلينا. نحن نساعدكم، والترجمة الشفهية مجانية لكم.
