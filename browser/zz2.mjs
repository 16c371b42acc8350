import { b, enter } from './zz.mjs';
const v=await enter('lead'); const p=v.page;
const act=()=>p.evaluate(()=>document.activeElement.name||document.activeElement.tagName);
await p.goto('/desk');
await p.keyboard.press('n'); await p.waitForURL('**/reviews/**'); await p.waitForTimeout(800);
const one=p.url(); console.log('1', one, await act());
// Walk through by Enter
const t=[]; for(let i=0;i<4;i++){ await p.keyboard.press('Enter'); t.push(await act()); } console.log(t);
// Alt: absent
await p.keyboard.press('Alt+m'); console.log('absent', await p.isChecked('[name=absent-total]'), await p.inputValue('[name=value-total]'));
await p.keyboard.press('Alt+m'); 
// click word on page for total
await p.mouse.move(0,0);
const w=p.locator('[data-words] text', {hasText:/^F-2/}).first(); const bb=await w.boundingBox(); await p.mouse.click(bb.x+bb.width/2,bb.y+bb.height/2);
console.log('click', await p.inputValue('[name=value-total]'), await p.inputValue('[name=spot-total]'), await act());
// drag
const all=p.locator('[data-words] text'); const b1=await all.nth(0).boundingBox(), b2=await all.nth(2).boundingBox();
await p.mouse.move(b1.x+3,b1.y+3); await p.mouse.down(); await p.mouse.move(b2.x+5,b2.y+4,{steps:4}); await p.mouse.up();
console.log('drag', await p.inputValue('[name=value-total]'), await p.inputValue('[name=spot-total]'), await act());
await v.shot('dragged');
// walk
await p.keyboard.press('Alt+ArrowRight'); await p.keyboard.press('Alt+ArrowDown');await p.keyboard.press('Alt+ArrowRight'); await p.keyboard.press('Alt+Shift+ArrowRight'); await v.shot('walk');
await p.keyboard.press('Alt+Enter'); console.log('walked', await p.inputValue('[name=value-total]'), await p.inputValue('[name=spot-total]'));
// wait for draft
await p.waitForTimeout(1200); await p.reload(); await p.waitForTimeout(800); console.log('draft', await p.inputValue('[name=value-total]'), await p.inputValue('[name=spot-total]'));
await p.focus('[name=value-total]'); await p.keyboard.press('Enter'); await p.waitForTimeout(900); console.log('saved?', p.url(), await p.locator('[role=alert]').innerText().catch(()=>'-'), await act());
await v.shot('faults',true); await v.axe();
await p.keyboard.press('Enter'); await p.waitForTimeout(1200); console.log('after second', p.url(), await p.locator('main [role=status]').first().innerText(), await act());
console.log(v.complaints);
// ? and keys
await p.keyboard.press('Escape'); await p.evaluate(()=>document.activeElement.blur()); await p.keyboard.press('?'); await v.shot('keys',true);
// zoom turn find
await p.click('[data-look=larger]'); await p.click('[data-look=turn]'); await p.fill('#page-find','brood'); await p.waitForTimeout(200); await v.shot('turned'); await p.click('[data-look=turn]');await p.click('[data-look=turn]');await p.click('[data-look=turn]');
const w2=p.locator('[data-words] text').nth(3); const c=await w2.boundingBox();
console.log('pointers ok', await p.textContent('[data-hits]'));
await b.close();
