// A build warns of what is private to others: in the author's QML, and in the C++ of a widget.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { checkNativeSources } from "../../src/plugins/private-modules.js";
import type { WidgetProject } from "../../src/plugins/project.js";
import { Project } from "./project.js";

const test = suite("private modules in a build");

test("QML that imports one is warned of, and built; a comment allows it", async () => {
  const full = "import QtQuick 2.15\nimport org.kde.plasma.private.volume 0.1\n\nItem {\n    visible: widget.busy\n}\n";
  const project = new Project({ "src/ui/Full.qml": full });
  const { error, warnings } = await project.build();
  assert.is(error, undefined);
  assert.equal(
    warnings.map(({ pluginCode, loc }) => `${pluginCode} ${loc?.line}:${loc?.column}`),
    ["qml/private-module 2:7"],
  );
  assert.match(warnings[0]?.message ?? "", /is private to those who wrote it[\s\S]*plasmoid-allow private-module/);
  project.edit("src/ui/Full.qml", "import org.kde", "// plasmoid-allow private-module\nimport org.kde");
  assert.equal((await project.build()).warnings, []);
});

test("C++ and CMake are read, wherever they are below the folder of CMakeLists.txt", async () => {
  const project = new Project({
    "native/CMakeLists.txt": "target_link_libraries(a PRIVATE Qt6::QuickPrivate)\n",
    "native/src/a.h": "#pragma once\n#include <private/qquickitem_p.h>\n",
    "native/src/b.cpp":
      '// plasmoid-allow private-module\n#include <private/qquickitem_p.h>\nauto own = "org.example.n.private";\n',
    "native/notes.md": '"org.kde.plasma.private.x"\n',
    "native/build/CMakeCache.txt": "",
    "native/build/moc.cpp": "#include <private/qobject_p.h>\n",
  });
  const native = { kind: "module", source: project.path("native"), uri: "org.example.n" };
  const found = await checkNativeSources({ model: { id: "org.example.test", native } } as WidgetProject);
  assert.equal(
    found.map(({ place }) => `${place?.file.slice(project.folder.length + 1)}:${place?.line}:${place?.column}`).sort(),
    ["native/CMakeLists.txt:1:33", "native/src/a.h:2:11"],
  );
  assert.equal(await checkNativeSources({ model: { id: "org.example.test" } } as WidgetProject), []);
});

test.run();
