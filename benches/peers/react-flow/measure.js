// Measures the time of the main thread for every frame of a pan, in headless Chromium, as the
// browser itself counts it (`TaskDuration`: script, style, layout, painting). What a step costs in
// which nothing moves is taken off. Prints one line of JSON for each way of drawing.
//
//   node measure.js graph.json [zoom]
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const FRAMES = 120;
const here = path.dirname(fileURLToPath(import.meta.url));
const graph = JSON.parse(readFileSync(process.argv[2], "utf8"));
const zoom = Number(process.argv[3] ?? 1);
const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? browsers.find((file) => existsSync(file));
if (!executablePath) {
  console.error("no Chromium found; name one in the variable CHROMIUM");
  process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), "react-flow-"));
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  userDataDir: folder,
  protocolTimeout: 300_000,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

const at = (times, part) => times[Math.round((times.length - 1) * part)];

try {
  for (const onlyVisible of [true, false]) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1920, height: 1080 });
    await page.goto(`file://${path.join(here, "page.html")}`);
    await page.evaluate((g, v, z) => window.show(g, v, z), graph, onlyVisible, zoom);
    const cdp = await page.createCDPSession();
    await cdp.send("Performance.enable");
    const spent = async () => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      return metrics.find((m) => m.name === "TaskDuration").value * 1000;
    };
    const step = async (frame, moves) => {
      const before = await spent();
      await page.evaluate(
        (f, m) =>
          new Promise((done) => {
            requestAnimationFrame(() => {
              if (m) window.pan(f);
              requestAnimationFrame(() => setTimeout(done, 0));
            });
          }),
        frame,
        moves,
      );
      return (await spent()) - before;
    };
    const run = async (count, moves) => {
      const times = [];
      for (let frame = 0; frame < count; frame++) times.push(await step(frame, moves));
      return times.sort((a, b) => a - b);
    };
    await run(10, true);
    const still = at(await run(30, false), 0.5);
    const times = (await run(FRAMES, true)).map((time) => Math.max(time - still, 0));
    const elements = await page.evaluate(() => ({
      nodes: document.querySelectorAll(".react-flow__node").length,
      edges: document.querySelectorAll(".react-flow__edge").length,
    }));
    console.log(
      JSON.stringify({ onlyVisible, median: at(times, 0.5), p99: at(times, 0.99), still, ...elements }),
    );
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
