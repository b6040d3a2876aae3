import NianbaoCore
import Testing

@testable import OfficeReading

@Suite struct WebPageTests {
    private func outline(_ page: String) throws -> [String] { try WebPage.read(page).outline }

    static let texts: [(String, [String])] = [
        ("<p>一、总体情况<p>正文。", ["一、总体情况", "正文。"]), ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]),
        ("<p>甲<br>乙<br/>丙</br>丁</p>", ["甲", "乙", "丙", "丁"]), ("<h2>二、<b>主动</b>公开</h2>正文", ["2:二、主动公开", "正文"]),
        ("<p><span>自然</span><span>人</span></p>", ["自然人"]), ("<p>&nbsp;</p><p>&nbsp;&nbsp;正文&nbsp;</p>", ["正文"]),
        (
            "<p>22&nbsp;件 &lt;a&gt; &#x4E00;&#20108; &ldquo;公开&rdquo; &amp &nosuch; &#; AT&T</p>",
            ["22 件 <a> 一二 “公开” & &nosuch; &#; AT&T"]
        ),
        // Where the source breaks a line, there is no space between Chinese characters, and one elsewhere.
        ("<p>无正当理由大量反复\n   申请</p><p>a\nb</p><p>共 \n 3件</p>", ["无正当理由大量反复申请", "a b", "共 3件"]),
        ("<p>前<script>var a = '<p>脚本</p>';</script>后<style>p{}</style></p>", ["前后"]),
        ("<!-- <p>注释</p> --><p>正文</p><!--[if gte mso 9]><xml><w:a>1</w:a></xml><![endif]-->", ["正文"]),
        ("<![if !vml]><p>图</p><![endif]><xml><o:a>1</o:a></xml>", ["图"]),
        ("<p>26<o:p></o:p></p><p><o:p>&nbsp;</o:p></p>", ["26"]),
        ("<nav><a>首页</a></nav><noscript>请打开脚本</noscript><p>正文</p><select><option>1</select>", ["正文"]),
        (
            "<div style='DISPLAY : none'><p>隐<div>藏</div></p></div><p hidden>藏</p><p>见<span style=\"mso-hide:all\">x</span>到</p>",
            ["见到"]
        ),
        ("<ruby>机<rp>(</rp><rt>jī</rt><rp>)</rp></ruby>关", ["机关"]),
        ("<ol><li>甲<li>乙</ol><ul><li>丙</ul>", ["1.甲", "2.乙", "丙"]),
        ("<ol style='list-style-type: cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]),
        ("<ol><li>甲<ol><li>乙</li></ol></li><li>丙</li></ol>", ["1.甲", "1.乙", "2.丙"]),
        ("<ol type=a start=2><li>甲</ol><ol style='list-style:none'><li>乙</ol>", ["b.甲", "乙"]),
        ("<pre>甲\t1\r\n乙\t2</pre>", ["甲\t1", "乙\t2"]), ("1 < 2 </ 3><p", ["1 < 2"]), ("<p title='a>b'>文</p>", ["文"]),
        ("<svg><path/><path/><title>图标</title></svg>正文", ["正文"]), ("<p>甲<!-->乙", ["甲乙"]),
    ]

    @Test(arguments: texts)
    func `what a browser shows is read`(_ page: String, _ lines: [String]) throws {
        #expect(try outline(page) == lines)
    }

    @Test func `the title is that of the page and no text of it`() throws {
        let document = try WebPage.read("<html><head><title> 2024年\n年报 </title></head><body><p>文</body></html>")
        #expect(document.title == "2024年\n年报" && document.outline == ["文"])
    }

    @Test func `deleted text is left out with a note, and a page without text has one`() throws {
        let document = try WebPage.read("<p>共<del>2</del><ins>3</ins>件</p>")
        #expect(
            document.outline == ["共3件"] && document.englishNotes.contains("1 places of the page is marked as deleted"))
        #expect(try WebPage.read("<html><script>load()</script></html>").englishNotes.contains("scripts may fetch"))
        #expect(try WebPage.read("<p>文</p>").notes.isEmpty)
    }

    @Test(arguments: [
        "785<sup>1</sup>", "785<sup>[注]</sup>", "785<sub>①</sub>", "785<span style='vertical-align: super'>1</span>",
        "785<font color=white>9</font>", "<span style='color:#FFF'>9</span>785", "785<s>99</s>",
        "<strike>99</strike>785",
        "<span style='text-decoration: line-through red'>99</span>785", "<p>785<sup>1</sup></p>",
        "785<sup><b>1</b>2</sup>", "785<a href='#_ftn1'><span class=MsoFootnoteReference>1</span></a>",
        "785<a style='mso-footnote-id:ftn1' href='#_ftn1'>1</a>",
    ])
    func `what is struck out or set apart beside a figure is not read as its digits`(_ cell: String) throws {
        let document = try WebPage.read("<table><tr><td>行政许可</td><td>\(cell)</td></tr></table>")
        #expect(document.outline == ["[行政许可@0 785@1]"])
        #expect(document.notes.count == 1)
    }

    @Test(arguments: [
        "335<a href='#fn1'>1</a>", "335<small>1</small>", "335<i>1</i>", "335<span class='sup'>1</span>",
        "335<span style='position:relative;top:-5px'>1</span>", "335<span style='font-size:9px'>1</span>",
        "<span class='h'>335</span>1", "335&#8203;<span class='s1'>1</span>", "<p>335<font size=1>1</font></p>",
        "<span style='font-size:14px'>335</span><span style='font-size:7pt'>1</span>",
        "335<sup>a</sup>1",
    ])
    func `digits of different looks are not read as one figure`(_ cell: String) throws {
        let document = try WebPage.read("<table><tr><td>行政许可</td><td>\(cell)</td></tr></table>")
        #expect(document.outline == ["[行政许可@0 335 1@1]"])
    }

    @Test(arguments: [
        "<span lang=EN-US>3</span><span>35</span>", "<b>3</b>35", "<span class=GramE>33</span>5", "3<!-- -->35",
        "<span style='font-size:10.5pt'>3</span><span style='font-size:14px'>35</span>",
        "<span class=a>3</span><span class=a>35</span>", "<span style='color:red'>3</span>35",
        "<p class=a><span class=b>335</span></p>", "<a name=x>3</a>35",
    ])
    func `a figure that editors have cut into pieces is read as a whole`(_ cell: String) throws {
        let document = try WebPage.read("<table><tr><td>行政许可</td><td>\(cell)</td></tr></table>")
        #expect(document.outline == ["[行政许可@0 335@1]"])
        #expect(document.notes.isEmpty)
    }

    @Test func `an article of WeChat is read, which a script shows`() throws {
        let page = "<div id=\"js_content\" style=\"visibility: hidden; opacity: 0;\"><p>正文</p></div>"
        #expect(try outline(page + "<div style=\"visibility: hidden\">隐</div>") == ["正文"])
    }

    @Test func `elsewhere raised signs and white letters are text like any other`() throws {
        let page =
            "<p>3 m<sup>2</sup></p><table><tr><th style='color:#fff'>2023</th><td>3.其他<sup>注</sup></td></tr></table>"
        let document = try WebPage.read(page)
        #expect(document.outline == ["3 m2", "[2023@0 3.其他@1]"])
        #expect(try WebPage.read("<table><tr><td style='color:white'>12</td><td>3</td></tr></table>").notes.isEmpty)
    }

    @Test func `a cell that is struck out keeps its place`() throws {
        let document = try WebPage.read(
            "<table><tr><td>甲</td><td style='text-decoration:line-through'>1</td><td>2</td></tr></table>")
        #expect(document.outline == ["[甲@0 @1 2@2]"])
    }

    static let tables: [(String, [String])] = [
        ("<table><tr><td>甲<td>1<tr><td>乙<td>2</table>", ["甲@0 1@1", "乙@0 2@1"]),
        ("<table><td>甲</td><td>1</td></table>", ["甲@0 1@1"]),
        (
            "<table><thead><tr><th colspan=2>头</th></tr></thead><tbody><tr><td>甲</td><td>1</td></tr></tbody></table>",
            ["头@0×1×2", "甲@0 1@1"]
        ),
        ("<table><tr><td rowspan=2>三<td>1<tr><td>2</table>", ["三@0×2×1 1@1", "2@1"]),
        ("<table><tr><td>甲<td rowspan=0>乙<tr><td>1<tr><td>2</table>", ["甲@0 乙@1×3×1", "1@0", "2@0"]),
        ("<table><tr><td>甲<td rowspan=99999>乙<tr><td>1</table>", ["甲@0 乙@1×2×1", "1@0"]),
        ("<table><tr><td colspan=1000>全宽<tr><td>甲<td>1</table>", ["全宽@0×1×2", "甲@0 1@1"]),
        ("<table><tbody><tr><td rowspan=5>甲<td>1</tbody><tbody><tr><td>乙<td>2</table>", ["甲@0 1@1", "乙@0 2@1"]),
        ("<table><tr><td><p>22</p><p>（其中修订16件）</p><td>a<br>b</table>", ["22↵（其中修订16件）@0 a↵b@1"]),
        ("<table><tr><td><strong>甲<td>1<tr><td><div>乙<td>2</table>", ["甲@0 1@1", "乙@0 2@1"]),
        ("<table><tr><td>甲</td></td><td>&nbsp;</td></div></tr></tr></table>", ["甲@0 @1"]),
        (
            "<table><tr style='display:none'><td>隐<td>0</tr><tr><td>甲<td style='display:none'>x<td>1</table>",
            ["甲@0 1@1"]
        ),
        ("<table><tr></tr><tr><td>甲<td>1</tr><tr></tr></table>", ["甲@0 1@1"]),
        ("<table><tr><td rowspan=3>三<td>1</tr><tr></tr><tr><td>2</table>", ["三@0×3×1 1@1", "", "2@1"]),
        ("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>", ["a@0 b@1×2×1", "c@0"]),
        ("<p><table border=0><tr><td COLSPAN='2px'>头<tr><td>甲<td>1</table>", ["头@0×1×2", "甲@0 1@1"]),
    ]

    @Test(arguments: tables)
    func `a table is laid out as browsers do`(_ page: String, _ rows: [String]) throws {
        let grid = try #require(try WebPage.read(page).grids.first)
        #expect(grid.outline == rows && grid.isSound)
    }

    @Test func `a table that arranges the page is no grid, and text between its parts is not lost`() throws {
        let inner = "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>"
        let page = "<table><tr><td>导航<td><h3>标题</h3>\(inner)说明</table>"
        #expect(try outline(page) == ["导航", "3:标题", "[甲@0 1@1 / 乙@0 2@1]", "说明"])
        #expect(try outline("<table>散<caption>表题</caption><tr>落<td>甲<td>1</table>") == ["散", "表题", "落", "[甲@0 1@1]"])
        #expect(try outline("<table><tr><td>甲<td>1<table><tr><td>乙<td>2</table>") == ["[甲@0 1↵乙\t2@1]"])
    }

    @Test func `places count the grids of the page`() throws {
        let page = "<table><tr><td>甲<td>1</table><p>文</p><table><tr><td>乙<td>2</table>"
        let grids = try WebPage.read(page).grids
        #expect(grids.map(\.place.words.zh) == ["表1", "表2"])
        #expect(grids[1].cells[1].place.words.zh == "表2第1行第2列")
    }

    private static let page = "<html><head><meta charset=\"gb2312\"></head><body><p>依申请公开3件</p></body></html>"
    private static let utf16 = Array(page.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    /// 依申请公开 in GB 18030.
    private static let gb: [UInt8] =
        Array("<html><p>".utf8) + [0xD2, 0xC0, 0xC9, 0xEA, 0xC7, 0xEB, 0xB9, 0xAB, 0xBF, 0xAA]
        + Array("3件".utf8.prefix(1))
        + [0xBC, 0xFE] + Array("</p>".utf8)
    /// 依申請公開 in Big5.
    private static let big5: [UInt8] =
        Array("<meta charset=big5><p>".utf8) + [0xA8, 0xCC, 0xA5, 0xD3, 0xBD, 0xD0, 0xA4, 0xBD, 0xB6, 0x7D]
        + Array("3</p>".utf8)

    @Test func `a page is read in whatever encoding it is, whatever it declares`() throws {
        #expect(try WebPage.read(Array(Self.page.utf8)).outline == ["依申请公开3件"])
        #expect(try WebPage.read([0xEF, 0xBB, 0xBF] + Array(Self.page.utf8)).outline == ["依申请公开3件"])
        #expect(try WebPage.read([0xFF, 0xFE] + Self.utf16).outline == ["依申请公开3件"])
        #expect(try WebPage.read(Self.gb).outline == ["依申请公开3件"])
        #expect(try WebPage.read(Self.big5).outline == ["依申請公開3"])
    }

    @Test func `damaged characters are marked, and the rest is read`() throws {
        var bytes = Self.gb
        bytes.insert(0xFF, at: 13)
        let document = try WebPage.read(bytes)
        #expect(document.outline == ["依申\u{FFFD}请公开3件"])
        #expect(document.englishNotes.contains("1 characters are damaged"))
    }
}
