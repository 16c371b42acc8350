import { launch } from './tools/browser.mjs';
const b=await launch(); const p=await b.newPage({viewport:{width:595,height:842},deviceScaleFactor:2});
await p.setContent('<body style="margin:72px 50px;font:11px/16px monospace;white-space:pre">FACTUUR\nDrukkerij Inkt\nDatum 22/10/2026\nNummer F-20105\n\nFolders</body>');
await p.screenshot({path:'/tmp/look/page.png'}); await b.close();
