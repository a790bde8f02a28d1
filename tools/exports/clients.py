"""Takes the clients out of docs/service.md and gives each a line that calls it."""

import re
import sys
from pathlib import Path

page, folder, port = sys.argv[1:]
folder = Path(folder)
folder.mkdir(parents=True, exist_ok=True)
clients = dict(re.findall(r"<!-- client: (\w+) -->\n```\w+\n(.*?)```", Path(page).read_text(), re.S))
assert len(clients) == 5, clients.keys()
clients = {name: text.replace("127.0.0.1:8080", f"127.0.0.1:{port}") for name, text in clients.items()}
(folder / "run.mjs").write_text(clients["node"] + '\nconsole.log((await payerText("6001", "zh-HK")).text);\n')
(folder / "run.py").write_text(clients["python"] + '\nprint(payer_text("6001", "zh-HK")["text"])\n')
(folder / "Run.java").write_text(
    clients["java"] + '\nclass Run {\n    public static void main(String[] args) throws Exception {\n'
    '        new java.io.PrintStream(System.out, true, "UTF-8").println(Retcodes.payerText("6001", "zh-HK"));\n    }\n}\n'
)
(folder / "run.php").write_text(clients["php"] + '\necho payer_text("6001", "zh-HK")["text"], "\\n";\n')
(folder / "run.go").write_text(
    clients["go"] + '\nfunc main() {\n\tmessage, err := PayerText("6001", "zh-HK")\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tfmt.Println(message.Text)\n}\n'
)
