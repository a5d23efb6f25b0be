// The graph of benches/canvas.rs as React Flow draws it when its advice for large graphs is
// followed: memoised nodes, nothing outside the view, no handles to drag.
import { memo } from "react";
import { createRoot } from "react-dom/client";
import { Handle, Position, ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";

const Card = memo(({ data }) => (
  <div
    style={{
      width: 188,
      height: 74,
      boxSizing: "border-box",
      border: "1px solid #c9c4b8",
      borderLeft: `4px solid ${data.color}`,
      borderRadius: 6,
      background: "white",
      padding: "5px 10px",
      font: "12px sans-serif",
    }}
  >
    <Handle type="target" position={Position.Left} />
    {data.title}
    <Handle type="source" position={Position.Right} />
  </div>
));

const nodeTypes = { card: Card };

// Called by the driver with the graph and whether only what is in view shall be in the page.
window.show = ({ nodes, edges }, onlyVisible, zoom) =>
  new Promise((ready) => {
    const all = nodes.map(([x, y, title, color], i) => ({
      id: `c${i}`,
      type: "card",
      position: { x, y },
      width: 188,
      height: 74,
      data: { title, color },
    }));
    const ways = edges.map(([from, to, label], i) => ({
      id: `w${i}`,
      source: `c${from}`,
      target: `c${to}`,
      type: "smoothstep",
      label: label || undefined,
    }));
    let shift = 0;
    const start = (flow) => {
      const at = { x: -2000 * zoom, y: -2000 * zoom };
      flow.setViewport({ ...at, zoom });
      // One step of a pan: 3 points to and fro, as in benches/canvas.rs.
      window.pan = (frame) => {
        shift += Math.floor(frame / 20) % 2 === 0 ? 3 : -3;
        flow.setViewport({ x: at.x + shift, y: at.y + shift, zoom });
      };
      requestAnimationFrame(() => requestAnimationFrame(ready));
    };
    createRoot(document.getElementById("root")).render(
      <ReactFlow
        defaultNodes={all}
        defaultEdges={ways}
        nodeTypes={nodeTypes}
        onInit={start}
        minZoom={0.01}
        onlyRenderVisibleElements={onlyVisible}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
      />,
    );
  });
