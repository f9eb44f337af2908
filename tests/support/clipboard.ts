/** What programs put on the clipboard, written for these tests after how they do it. */

const entry = (level: number, sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`;

export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:Calibri} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>Talks on the ferry<o:p></o:p></p>
<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F497D'>The operator <b>walked out</b> at <i>four</i>.<o:p></o:p></span></p>
${entry(1, '·', 'No boat after six')}${entry(2, 'o', 'No pharmacy')}${entry(1, '·', 'No way home')}
<p class=MsoNormal>In order:<o:p></o:p></p>
${entry(1, '1.', 'Vote')}${entry(1, '2.', 'Count')}
<!--EndFragment--></body></html>`;

export const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5f1c2d3e-7fff-1a2b-3c4d-5e6f7a8b9c0d">
<h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;">What is known</span></h1>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;white-space:pre-wrap;">The subsidy ends in </span><span style="font-size:11pt;font-weight:700;">March</span><span style="font-weight:400;font-style:italic;">, perhaps</span><span style="font-weight:400;">; see </span><a href="https://www.google.com/url?q=https://ministry.example/budget&amp;sa=D&amp;source=docs" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">the budget</span></a><span>.</span></p>
<ul><li dir="ltr" style="list-style-type:disc;"><p dir="ltr"><span style="font-weight:400;">Two boats</span></p></li></ul></b>`;

export const WEB_PAGE = `<div class="article" style="color: rgb(12, 12, 12); font-size: 18px;"><nav><a href="/home">Home</a></nav>
<h1 onclick="alert(1)">Beacon battery expired</h1>
<p data-block="3">An <a href="https://inquiry.example/report?utm_source=feed&amp;page=4&amp;fbclid=abc" target="_blank">inquiry</a> heard <a href="javascript:alert(1)">more</a>.</p>
<img src="https://tracker.example/pixel.gif" width="1" height="1"><script>alert(2)</script>
<table><tbody><tr><th>Boat</th><th>Age</th></tr><tr><td>Patience</td><td>41</td></tr></tbody></table>
<form><input value="Subscribe"><button>Go</button></form></div>`;
