// What the page itself says. What is said of reports comes from the server, in its language.

/// What the page itself says, in Chinese and in English. `{0}` is replaced by the first argument.
export const WORDS = {
  name: ["年报填报", "Annual report"],
  noKey: ["请用终端里显示的地址打开这一页。", "Open this page by the address that the terminal prints."],
  noKeyHelp: ["在运行 nianbao serve 的终端里按回车，会显示一个新地址。", "Press Enter in the terminal that runs nianbao serve for a fresh address."],
  reports: ["文件夹里的年报", "Reports in the folder"],
  allReports: ["全部年报", "All reports"],
  file: ["文件", "File"], agency: ["机关", "Agency"], year: ["年度", "Year"], status: ["情况", "State"],
  noReports: ["文件夹里还没有年报。", "There is no report in the folder."],
  errors: ["{0} 个错误", "errors: {0}"], warnings: ["{0} 个警告", "warnings: {0}"], hints: ["{0} 个提示", "hints: {0}"],
  blank: ["{0} 处待填", "not filled in: {0}"], todo: ["待填", "not filled in"], noErrors: ["没有错误", "no errors"], hasDraft: ["有草稿", "has a draft"],
  notEditable: ["不能在这里填写，可以用作上年年报、用来比较", "cannot be edited here; serves as last year's report and to compare with"],
  newReport: ["新建年报", "New report"], create: ["新建", "Create"],
  from: ["根据上年年报起草", "From last year's report"], noFrom: ["（空白年报）", "(none)"],
  keepTexts: ["正文沿用上年的，逐处改", "Keep last year's texts, to be revised"],
  importFile: ["导入文件", "Import a file"],
  importHelp: ["选择以前的年报（docx、xlsx、html、txt；装有 pdftotext 的还可以是 PDF），读成可以填写的年报，或用作上年年报。", "Choose an earlier report (docx, xlsx, html, txt; PDF where pdftotext is installed): it becomes a report to edit, or last year's report."],
  imported: ["“{0}”已导入", "“{0}” is imported"],
  otherBrowser: ["另开一个浏览器", "Open another browser"],
  otherHelp: ["在另一个浏览器里打开下面的地址。只能用一次，{0} 秒内有效。", "Open this address in the other browser. It works once, within {0} seconds."],
  readOnly: ["只读", "Read-only"],
  toForm: ["跳到表单", "Go to the form"], toFindings: ["跳到问题", "Go to the findings"],
  saved: ["已保存", "Saved"], waiting: ["未保存，即将自动保存", "Not saved yet; saves by itself in a moment"], unconfirmed: ["未保存", "Not saved"],
  conflict: ["文件在别处改过，未保存", "Not saved: the file was changed elsewhere"], failed: ["保存失败：{0}。会自动再试", "Saving failed: {0}. It will be tried again"],
  gone: ["文件不在原处，未保存", "Not saved: the file is gone"], restore: ["重新写出", "Write it again"],
  notKept: ["未能接收，未保存", "Not taken, not saved"], unsent: ["没有发送，未保存", "Not sent, not saved"],
  undecided: ["有一项要选用哪一个，未保存", "Not saved: there is a choice to make"], retry: ["马上再试", "Try again now"],
  sending: ["正在发送……", "Sending…"], draftOnly: ["{0} 处不能识别，只存在草稿里", "{0} cannot be read and are kept in the draft only"],
  save: ["保存", "Save"], saveFirst: ["保存前请看一看：文件里会改这些", "Before saving: this will change in the file"],
  saveFirstHelp: ["看过一次以后，修改会自动保存。", "From then on, changes are saved by themselves."],
  noChanges: ["文件不用改。", "Nothing changes in the file."],
  undo: ["撤销", "Undo"], redo: ["重做", "Redo"], nothingToUndo: ["这一页没有可以撤销的。", "This page has nothing to undo."],
  nothingToRedo: ["这一页没有可以重做的。", "This page has nothing to redo."],
  changedMeanwhile: ["内容刚刚变过，请看一看再做一次。", "The report has just changed. Look at it and try again."],
  export: ["导出", "Export"], preview: ["预览", "Preview"], compare: ["比较", "Compare"], keys: ["按键", "Keys"],
  close: ["关闭", "Close"], cancel: ["取消", "Cancel"], ok: ["确定", "OK"], later: ["以后再定", "Decide later"],
  exportHelp: ["文件写到年报旁边，也可以下载。", "Files are written beside the report, and can be downloaded."],
  asDraft: ["作为草稿导出", "Export as a draft"], force: ["覆盖手工改过的文件（原文件另存）", "Replace files changed by hand (a copy is kept)"],
  allFormats: ["全部格式", "All formats"], written: ["已写好", "written"], unchanged: ["没有变化", "unchanged"], download: ["下载 {0}", "Download {0}"],
  compareWith: ["与哪一份比较", "Compare with"], nothingToCompare: ["还没有可以比较的：先导出一次，或在文件夹里放入另一份年报。", "There is nothing to compare with: export once, or put another report into the folder."],
  same: ["两份相同。", "The two are the same."], differences: ["改了哪些", "Differences"],
  notice: ["更正说明", "Correction notice"], noticeReason: ["更正原因（不填则留空行）", "Reason (empty: a line to write on)"], noticeFormat: ["更正说明的格式", "Format of the notice"],
  basics: ["基本项", "Basic fields"], more: ["其他项", "Other fields"],
  lastYear: ["上年 {0}", "last year {0}"], remark: ["注", "Remark"], remarkOf: ["注：{0}", "Remark: {0}"],
  remarkHelp: ["印在数字后面的括号里", "Printed in brackets after the figure"], notApplicable: ["不适用", "Not applicable"],
  naHelp: ["本机关没有这项职能，印作 /", "This agency cannot have it; printed as /"],
  numbers: ["正文里的数（{0}）", "Numbers in the text ({0})"], select: ["选中", "Select"], toReference: ["改为引用", "Make it a reference"],
  insert: ["插入引用", "Insert a reference"], printedAs: ["印作 {0}", "printed as {0}"],
  picking: ["选一个格子：用方向键移到它，按回车；按 Esc 放弃。", "Choose a cell: move to it with the arrow keys and press Enter; Escape gives up."],
  noField: ["方向键到旁边的格子，回车往下一格，F2 改格子里的字，Ctrl+Z 撤销，F8 到下一个问题。", "Arrow keys go to the next cell, Enter one down, F2 edits the text of a cell, Ctrl+Z undoes, F8 goes to the next finding."],
  findings: ["问题", "Findings"],
  explain: ["说明理由，保留不改", "Keep it, with a reason"], reason: ["理由", "Reason"], reasonHelp: ["写明为什么这里没有错，写进年报文件的“说明”。", "Say why this is right. It goes into the report file as an explanation."],
  accepted: ["已说明（{0}）", "Explained ({0})"], explanations: ["说明（{0}）", "Explanations ({0})"],
  offline: ["与程序断开了。输入的内容还在这一页，连上以后自动发送。", "The program does not answer. What you type stays in this page and is sent when it answers again."],
  ended: ["程序重新启动过。请用终端里显示的新地址再打开一页，不要关这一页：输入的内容会接着发送。", "The program was started anew. Open the new address that the terminal prints, and leave this page open: what you typed will be sent."],
  notSent: ["还没有发送的有 {0} 处。", "Not sent yet: {0}."],
  notTaken: ["程序未能接收这里填的内容：{0}。这些内容还在这一页，会自动再试，请不要关这一页。", "The program did not take what is typed here: {0}. It is still in this page and will be sent again; leave the page open."],
  pasted: ["粘贴了 {0} 格。Ctrl+Z 撤销。", "Pasted into {0} cells. Ctrl+Z undoes it."], notPasted: ["没有粘贴，一格也没有改。", "Not pasted; no cell has changed."],
  tooLarge: ["粘贴的是 {0} 行 {1} 列，从这一格起只有 {2} 行 {3} 列。", "The block has {0} rows and {1} columns; from this cell on there are {2} rows and {3} columns."],
  notThisTable: ["粘贴的 {0} 行 {1} 列里有这张表的表头，但放不进这张表（{2} 行 {3} 列）。", "The block of {0} rows and {1} columns has headers of this table, but does not fit into its {2} rows and {3} columns."],
  andMore: ["还有 {0} 条。", "And {0} more."],
  onLabel: ["“{0}”会落在表头“{1}”上。", "“{0}” would fall on the header “{1}”."], onSpan: ["“{0}”会落在合并的格子里。", "“{0}” would fall into a merged cell."],
  totalDiffers: ["{0}：粘贴的合计是 {1}，算出来是 {2}", "{0}: the pasted total is {1}, the computed one {2}"],
  conflictTitle: ["同一项有两个内容", "Two texts for one field"],
  conflictHelp: ["这些项在别处也改过。逐项选一个，没有选的不会丢。", "These fields were changed elsewhere too. Choose one for each; nothing is lost until you do."],
  otherTab: ["另一页的", "The other tab's"],
  clash: ["另一页刚刚也改了这里填的一项，这里填的还没有发送。", "Another tab has just changed a field that is typed in here; what is typed here is not sent yet."],
  clashHelp: ["另一页刚刚也改了这些项。逐项选一个。", "Another tab has just changed these fields too. Choose one for each."],
  mine: ["这一页的", "This page's"], theirs: ["文件里的", "The file's"], allOf: ["都用{0}", "All: {0}"],
  resolve: ["选择用哪一个……", "Choose…"], empty: ["（空）", "(empty)"],
  draftTitle: ["找到没有保存的草稿", "There is a draft that was not saved"], draftFrom: ["有一份 {0} 的草稿，其中 {1} 处没有写进文件。", "There is a draft of {0} with {1} fields that are not in the file."],
  lookAtDraft: ["看看草稿……", "Look at the draft…"], takeDraft: ["用草稿", "Use the draft"], dropDraft: ["不要草稿", "Discard the draft"],
  draft: ["草稿里的", "The draft's"], problem: ["不能逐项填写", "Cannot be edited field by field"],
};

/// The keys that work in the sheet, for the dialog that lists them.
export const KEYS = [
  ["↑ ↓ ← →", "移到旁边的格子；正在改一格时（F2），移动光标", "go to the next cell; while editing a cell (F2), move within its text"],
  ["Enter / Shift+Enter", "往下、往上一格", "one cell down, up"], ["Tab / Shift+Tab", "下一项、上一项", "next, previous field"],
  ["F2", "改这一格里的字", "edit the text of the cell"], ["Esc", "恢复进入这一格以前的内容", "restore what the cell had"],
  ["Delete", "清空，改为待填", "empty the cell"], ["/", "不适用（能写的格子）", "not applicable, where the form allows it"],
  ["Shift+F2", "注、不适用", "remark, not applicable"], ["Ctrl+V", "粘贴一片格子，从 Excel、WPS 或网页", "paste a block from Excel, WPS or a web page"],
  ["Ctrl+Z / Ctrl+Y", "撤销、重做", "undo, redo"], ["Ctrl+S", "保存", "save"], ["F8 / Shift+F8", "下一个、上一个问题", "next, previous finding"],
  ["Alt+R", "在正文里插入引用", "insert a reference into a text"],
];

let language = "zh";

/// Takes the language of the server: `zh` or `en`.
export function speak(name) {
  language = name;
  document.documentElement.lang = name === "en" ? "en" : "zh-CN";
}

/// One of two texts, Chinese and English.
export const either = (zh, en) => (language === "en" ? en : zh);

/// What the page says, with its `{0}`, `{1}` … replaced.
export const say = (key, ...parts) => either(...WORDS[key]).replace(/\{(\d)\}/g, (_, index) => parts[index]);
