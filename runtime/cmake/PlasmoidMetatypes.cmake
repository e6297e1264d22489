# Read by the build of a widget at each project(), by CMAKE_PROJECT_INCLUDE: has moc write what it knows of each class, as
# JSON, beside its code. What a QML module without plugin.qmltypes and an applet say of themselves is read from there.
if(NOT "--output-json" IN_LIST CMAKE_AUTOMOC_MOC_OPTIONS)
  list(APPEND CMAKE_AUTOMOC_MOC_OPTIONS --output-json)
endif()
