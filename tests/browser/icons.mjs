// Draws icons/icon-*.png from icons/icon.svg in Chromium. Run after a change of the drawing: npm run icons
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';

const svg = readFileSync('icons/icon.svg', 'utf8');
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`icons/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
