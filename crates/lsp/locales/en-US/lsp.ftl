# What the language server says. Lines that findings say are those of retcodes-check.

## Review states

state-missing = Not translated
state-stale = The source has changed since
state-draft = Draft: not reviewed
state-reviewed = Reviewed

## Hover

# Variables:
#   $locale (String) - the tag of the locale that answers
answered-by = not translated; { $locale } answers
answered-by-none = not translated, and no other language answers
variable-without-words = The comment does not say what it holds.

outcome-succeeded = The request succeeded.
outcome-pending = The request is being processed.
outcome-unknown = The outcome is unknown: query before anything else.
outcome-failed = The request failed.
actor-payer = The payer has to act.
actor-merchant = The merchant has to act.
actor-developer = The developer of the app has to act.
actor-gateway = The gateway or the bank has to act.
actor-none = There is nothing to do.
retry-no = Sent again, it is answered in the same way.
retry-after-change = It may be sent again after the change.
retry-later = It may be sent again later.
retry-query-first = It may be sent again only after a query shows that it was not carried out.

## Findings

related = See here

## Rename

# Variables:
#   $name (String) - the code
rename-code = The id names the gateway's return code { $name }, which only the gateway can change.
# Variables:
#   $name (String) - the id
rename-looked-for = The library looks for { $name } by this name.
# Variables:
#   $name (String) - the name
rename-fluents = { $name } is Fluent's name, not the project's.
rename-nothing = There is no name here.
# Variables:
#   $name (String) - what was typed
rename-no-identifier = “{ $name }” is no name in Fluent: a letter comes first, then letters, digits, - and _.
# Variables:
#   $name (String) - the name that is there
rename-taken = { $name } is there already.
# Variables:
#   $old (String) - the name as it is
#   $new (String) - the name as it will be
rename-label = Rename { $old } to { $new }
# Variables:
#   $old (String) - the name as it is
#   $new (String) - the name as it will be
rename-lookup-label = Rename { $old } to { $new }: apps that look for .{ $old } find it no more

## Lenses and actions

# Variables:
#   $locales (String) - the tags of locales, separated by commas
lens-lacking = Not translated: { $locales }
accept = Accept the translation
fix-all = Fix everything that is safe to fix
source-as-comment = Put the source above, as a comment
# Variables:
#   $rule (String) - the code of the rule
quick-fix = Fix: { $rule }
# Variables:
#   $suggestion (String) - what is put there
quick-fix-suggestion = Replace with { $suggestion }
