unreadable =
    .help = Check that the file exists and that you may read it.
    .about = The file can't be read from disk. Nothing in it is shown to readers.

file-size =
    .help = Take out what doesn't belong here.
    .about = The file is too large. A file of texts has at most 4 MiB; a larger one is not read at all.

encoding =
    .help = In your editor, choose “Save with encoding” and then UTF-8.
    .about = The file is not encoded in UTF-8. Windows editors may save as GBK or UTF-16; then no text can be read.

state-file = this is no line of a state file
    .help = Run `retcodes fix`: it takes the line out.
    .about = A line of retcodes.state can't be read. Every other line is, and the text that it was for is a draft.

layout =
    .help = Texts stand in <locale>/retcodes.ftl, as in en-US/retcodes.ftl.
    .about = A file or folder has no place among the texts. Only <locale>/retcodes.ftl is read, with a language tag such as en-US for <locale>.

byte-order-mark = the file begins with an invisible byte order mark
    .help = Save as “UTF-8”, not “UTF-8 with BOM”.
    .about = The file begins with a byte order mark. Windows editors add it; other programs stumble over it.

line-end = { $count ->
        [one] a line ends with CR LF
       *[other] { $count } lines end with CR LF
    }
    .help = Set your editor to Unix line ends (LF).
    .about = Lines end with CR LF, as on Windows. With LF everywhere, a change shows only the lines that changed.

final-newline = the last line has no line end
    .help = Press Enter at the end of the file.
    .about = The last line has no line end. The next line that somebody adds would change this one, too.

too-many-problems =
    .help = Correct what is listed, and check again.
    .about = A file has more findings than anyone would read. The rest shows when the first ones are corrected.
