import { b, enter } from './zz.mjs';
const v=await enter('colleague',{script:false,lang:'nl'}); const p=v.page;
await p.goto('/desk'); await p.click('text=Volgende zaak'); const url=new URL(p.url()).pathname; await v.shot('noscript',true); await v.axe();
await p.press('[name=value-number]','Enter'); await p.waitForTimeout(500); console.log('no script Enter', p.url());
for (const subject of ['wrong','broken','scan']) {
  await p.goto('/desk'); const row=p.locator('tr',{hasText:subject}); if(!(await row.count())) {console.log('no',subject); continue;}
  await row.locator('a').first().click(); await p.locator('form[action$=claim] button').click().catch(()=>{}); await v.shot('ns-'+subject,true); await v.axe();
}
const w=await enter('colleague'); await w.page.goto('/desk'); const hands=w.page.locator('main a',{hasText:/scan|wrong/});
console.log(await hands.allInnerTexts());
for (const s of ['wrong','scan']) { await w.page.goto('/desk'); await w.page.locator('main a',{hasText:s}).first().click(); await w.page.waitForTimeout(900); await w.shot('s-'+s); }
const c=(await w.page.locator('a[href^="/cases/"]').first().getAttribute('href').catch(()=>null)); console.log(c);
await w.page.goto('/desk'); const done=w.page.locator('a[href^="/cases/case_"]').first(); await done.click(); await w.page.waitForTimeout(600); await w.shot('case',true); await w.axe();
console.log(v.complaints,w.complaints);
await b.close();
