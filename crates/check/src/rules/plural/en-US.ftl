plural-unknown = { $say ->
        [no-category] [{ $key }] is no plural category
       *[other] { $locale } has no plural category [{ $key }]; this variant never shows
    }
    .help = { $locale } has: { $categories }.
    .about = A plural variant is for a category that the language doesn't have, or that doesn't exist. It never shows.

plural-missing = { $locale } needs variants that aren't here: { $missing }
    .help = Add them; { $locale } has: { $categories }.
    .about = A plural choice lacks a category of the language, so that some numbers get the wrong form.

plural-default = the default variant is [{ $key }], not [other]
    .help = Mark [other] with *, for numbers that fit no other variant.
    .about = The default of a plural choice isn't [other]. Large numbers would get the wrong form.
