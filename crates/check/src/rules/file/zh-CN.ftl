unreadable = { $kind ->
        [not-a-file] 这不是普通文件
        [leaves-folder] 该链接指向文件夹之外，不会读取
       *[io] 无法读取：{ $error }
    }
    .help = 请确认文件存在，并且您有读取权限。
    .about = 无法从磁盘读取文件。其中的任何文本都不会显示给读者。

file-size = { $kind ->
        [entries] 该文件的消息超过 { $limit } 条，其余未读取
        [lines] 该文件超过 { $limit } 行，其余未读取
        [braces] 该文件的占位符超过 { $limit } 个，其余未读取
        [files] 文件超过 { $limit } 个，该文件未读取
       *[bytes] 该文件有 { $size } KiB，最多只读取 { $limit } KiB
    }
    .help = 请删除不属于这里的内容。
    .about = 文件过大。文本文件最大 4 MiB，超过则完全不读取。

encoding = { $encoding ->
        [none] 这里不是 UTF-8 编码
        [unknown] 该文件不是 UTF-8 编码
       *[other] 该文件的编码是 { $encoding }，不是 UTF-8
    }
    .help = 请在编辑器中选择“以编码保存”，再选 UTF-8。
    .about = 文件的编码不是 UTF-8。Windows 编辑器可能保存为 GBK 或 UTF-16，这样什么文本都读不出来。

state-file = 这一行不是状态文件的内容
    .help = 请运行 `retcodes fix`：它会删除这一行。
    .about = retcodes.state 中有一行无法读取。其他各行照常读取，该行对应的文本视为草稿。

layout = { $kind ->
        [not-a-tag] 该文件夹的名称不是语言标签，其中的内容不会读取
        [same-locale] 该文件夹与 { $other } 表示同一种语言，实际读取的是后者
        [used-as] 该文件夹当作 { $locale } 使用
        [no-file] 该文件夹中没有 { $file }
        [no-folder] 不会读取该文件；请把它放进以语言命名的文件夹
        [stray-file] 不会读取该文件；一种语言的文本都在 { $file } 中
       *[not-utf-8] 名称不是 UTF-8，不会读取
    }
    .help = 文本放在 <语言>/retcodes.ftl 中，例如 en-US/retcodes.ftl。
    .about = 有不该放在这里的文件或文件夹。只读取 <语言>/retcodes.ftl，语言用 en-US 这样的语言标签。

byte-order-mark = 文件以不可见的字节顺序标记（BOM）开头
    .help = 请保存为“UTF-8”，不要选“带 BOM 的 UTF-8”。
    .about = 文件以字节顺序标记（BOM）开头。它由 Windows 编辑器添加，会让其他程序出错。

line-end = { $count } 行以 CR LF 结尾
    .help = 请把编辑器的换行符设为 Unix 格式（LF）。
    .about = 各行以 Windows 的 CR LF 结尾。统一使用 LF 后，修改记录里只会出现真正改过的行。

final-newline = 最后一行没有换行
    .help = 请在文件末尾按一次回车键。
    .about = 最后一行没有换行。别人在后面添加一行时，这一行也会被算作改动。

too-many-problems = 该文件还有 { $count } 处问题未列出
    .help = 请先改正已列出的问题，再检查一次。
    .about = 文件的问题多得没有人会看完。改正前面的之后，会列出其余的。
