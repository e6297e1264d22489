# C++ for a widget, from one CMakeLists.txt for Qt 5 (KDE Frameworks 5) and Qt 6 (KDE Frameworks 6).
#
#   include(PlasmoidNative)
#   plasmoid_add_qml_module(<target> SOURCES <file>… [URI <uri>] [VERSION <major.minor>] [PLUGIN_CLASS <class>])
#   plasmoid_add_applet(<target> SOURCES <file>… [METADATA <metadata.json>])
#   plasmoid_install_package(<folder>)
#
# Who includes it sets, as the build of the widget and the source tarball do:
#
#   QT_MAJOR_VERSION   5 or 6; without it the newest that is installed
#   PLASMOID_ID        the widget's id
#   PLASMOID_URI       of the QML module; the default of URI
#   PLASMOID_VERSION   of the QML module, "1.0"; the default of VERSION
#   PLASMOID_METADATA  for an applet: the widget's metadata.json; the default of METADATA
#
# Needs CMake 3.16, extra-cmake-modules 5.102, Qt 5.15 or 6.2; for an applet libplasma (KDE Frameworks 5 or 6).

include_guard(GLOBAL)

foreach(_name PLASMOID_ID)
  if(NOT DEFINED ${_name} OR "${${_name}}" STREQUAL "")
    message(FATAL_ERROR "PlasmoidNative: ${_name} is not set. `rollup -c` and the source tarball set it; by hand say -D${_name}=…")
  endif()
endforeach()

find_package(ECM 5.102 REQUIRED NO_MODULE)
list(APPEND CMAKE_MODULE_PATH ${ECM_MODULE_PATH})

if(NOT QT_MAJOR_VERSION)
  find_package(Qt6Core QUIET)
  if(Qt6Core_FOUND)
    set(QT_MAJOR_VERSION 6)
  else()
    set(QT_MAJOR_VERSION 5)
  endif()
endif()
if(NOT QT_MAJOR_VERSION MATCHES "^[56]$")
  message(FATAL_ERROR "PlasmoidNative: QT_MAJOR_VERSION is \"${QT_MAJOR_VERSION}\", expected 5 or 6")
endif()
if(QT_MAJOR_VERSION EQUAL 5)
  find_package(Qt5 5.15 REQUIRED COMPONENTS Core Qml)
else()
  find_package(Qt6 6.2 REQUIRED COMPONENTS Core Qml)
  if(COMMAND qt_policy)
    # The module's place in resources: the one that engines look at by themselves.
    qt_policy(SET QTP0001 NEW)
  endif()
endif()

# The places that belong to this Qt: <qmldir> and <plugindir> are Qt's own where the prefix is Qt's.
include(KDEInstallDirs)
include(ECMUninstallTarget)

if(NOT DEFINED CMAKE_CXX_STANDARD)
  set(CMAKE_CXX_STANDARD 17)
  set(CMAKE_CXX_STANDARD_REQUIRED ON)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

set(_plasmoid_cmake_dir "${CMAKE_CURRENT_LIST_DIR}")

# What every target gets: a catalog of its own for i18n() in C++, and the warnings that find mistakes.
function(_plasmoid_target_defaults target)
  set_target_properties(${target} PROPERTIES AUTOMOC ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_definitions(${target} PRIVATE
    "TRANSLATION_DOMAIN=\"plasma_applet_${PLASMOID_ID}\"" QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII)
  target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra>")
endfunction()

# plasmoid_add_qml_module(<target> SOURCES <file>… [URI <uri>] [VERSION <major.minor>] [PLUGIN_CLASS <class>])
#
# A QML module of C++ types: every class in a header of SOURCES that has QML_ELEMENT, QML_NAMED_ELEMENT or
# QML_SINGLETON (#include <qqml.h>). In the build it lies at <build>/qml/<URI as path>/, installed at
# <qmldir>/<URI as path>/: qmldir, plugin.qmltypes and lib<target>plugin.so.
#
# PLUGIN_CLASS names a QQmlEngineExtensionPlugin or QQmlExtensionPlugin among SOURCES, for what QML_ELEMENT can't do
# (image providers, registerTypes); without it the plugin's class is made.
function(plasmoid_add_qml_module target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI;VERSION;PLUGIN_CLASS" "SOURCES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "plasmoid_add_qml_module(${target}): what is ${arg_UNPARSED_ARGUMENTS}? Expected SOURCES, URI, VERSION, PLUGIN_CLASS")
  endif()
  if(NOT arg_SOURCES)
    message(FATAL_ERROR "plasmoid_add_qml_module(${target}): SOURCES is missing")
  endif()
  if(NOT arg_URI)
    set(arg_URI "${PLASMOID_URI}")
  endif()
  if(NOT arg_VERSION)
    set(arg_VERSION "${PLASMOID_VERSION}")
  endif()
  if(NOT arg_URI MATCHES "^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+$")
    message(FATAL_ERROR "plasmoid_add_qml_module(${target}): URI \"${arg_URI}\" is none, expected names with dots between, as in org.example.randomnumber")
  endif()
  if(NOT arg_VERSION MATCHES "^([0-9]+)\\.([0-9]+)$")
    message(FATAL_ERROR "plasmoid_add_qml_module(${target}): VERSION \"${arg_VERSION}\" is none, expected two numbers, as in 1.0")
  endif()
  if(PLASMOID_URI AND NOT arg_URI STREQUAL PLASMOID_URI)
    message(FATAL_ERROR "plasmoid_add_qml_module(${target}): URI ${arg_URI} is not the widget's, which is ${PLASMOID_URI} (native.uri). Leave URI out, or make them the same")
  endif()

  string(REPLACE "." "/" path "${arg_URI}")
  string(REPLACE "." "_" uri_name "${arg_URI}")
  set(output_dir "${CMAKE_BINARY_DIR}/qml/${path}")
  set(sources ${arg_SOURCES})

  if(arg_PLUGIN_CLASS)
    set(plugin_class "${arg_PLUGIN_CLASS}")
  else()
    string(MAKE_C_IDENTIFIER "${target}" name)
    set(plugin_class "${name}_Plugin")
    set(plugin_source "${CMAKE_CURRENT_BINARY_DIR}/${target}_plugin.cpp")
    set(PLUGIN_CLASS "${plugin_class}")
    set(PLUGIN_FILE "${target}_plugin")
    set(REGISTER "qml_register_types_${uri_name}")
    configure_file("${_plasmoid_cmake_dir}/plugin.cpp.in" "${plugin_source}" @ONLY)
    list(APPEND sources "${plugin_source}")
  endif()

  set(CMAKE_AUTOMOC ON)
  if(QT_MAJOR_VERSION EQUAL 6)
    # A plugin and no library behind it; the qmldir is ours, so that it is the same for both Qts.
    qt6_add_qml_module(${target}
      URI ${arg_URI}
      VERSION ${arg_VERSION}
      PLUGIN_TARGET ${target}
      CLASS_NAME ${plugin_class}
      OUTPUT_DIRECTORY "${output_dir}"
      TYPEINFO plugin.qmltypes
      NO_GENERATE_PLUGIN_SOURCE
      NO_GENERATE_QMLDIR
      SOURCES ${sources})
  else()
    add_library(${target} MODULE ${sources})
    _plasmoid_register_qt5_types(${target} "${arg_URI}" "${arg_VERSION}" "${output_dir}" ${arg_SOURCES})
  endif()
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME "${target}plugin"
    LIBRARY_OUTPUT_DIRECTORY "${output_dir}"
    RUNTIME_OUTPUT_DIRECTORY "${output_dir}")
  target_link_libraries(${target} PRIVATE Qt${QT_MAJOR_VERSION}::Core Qt${QT_MAJOR_VERSION}::Qml)
  _plasmoid_target_defaults(${target})
  _plasmoid_include_headers(${target} ${arg_SOURCES})

  file(GENERATE OUTPUT "${output_dir}/qmldir" CONTENT
"module ${arg_URI}
plugin ${target}plugin
classname ${plugin_class}
typeinfo plugin.qmltypes
")
  install(TARGETS ${target} LIBRARY DESTINATION "${KDE_INSTALL_QMLDIR}/${path}")
  install(FILES "${output_dir}/qmldir" "${output_dir}/plugin.qmltypes" DESTINATION "${KDE_INSTALL_QMLDIR}/${path}")
endfunction()

# The code that registers the types names their headers without a folder.
function(_plasmoid_include_headers target)
  foreach(source ${ARGN})
    get_filename_component(file "${source}" ABSOLUTE)
    get_filename_component(folder "${file}" DIRECTORY)
    target_include_directories(${target} PRIVATE "${folder}")
  endforeach()
endfunction()

# What qt_add_qml_module does in Qt 6, by Qt 5.15's own tools: moc tells of each header's classes, qmltyperegistrar
# makes the code that registers them and the qmltypes.
function(_plasmoid_register_qt5_types target uri version output_dir)
  get_target_property(moc Qt5::moc IMPORTED_LOCATION)
  get_target_property(qmake Qt5::qmake IMPORTED_LOCATION)
  execute_process(COMMAND "${qmake}" -query QT_HOST_BINS OUTPUT_VARIABLE bins OUTPUT_STRIP_TRAILING_WHITESPACE)
  find_program(PLASMOID_QMLTYPEREGISTRAR qmltyperegistrar HINTS "${bins}")
  if(NOT PLASMOID_QMLTYPEREGISTRAR)
    message(FATAL_ERROR "PlasmoidNative: there is no qmltyperegistrar in ${bins}, which belongs to the development package of Qt 5's Qml (Qt5Qml)")
  endif()

  # moc has to see the same macros and headers as the compiler.
  set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
  set(options "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc_options")
  file(GENERATE OUTPUT "${options}" CONTENT
"$<$<BOOL:${includes}>:-I$<JOIN:${includes},\n-I>>
$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},\n-D>>
")
  set(jsons)
  foreach(source ${ARGN})
    get_filename_component(header "${source}" ABSOLUTE)
    if(NOT header MATCHES "\\.(h|hh|hpp|hxx)$")
      continue()
    endif()
    file(STRINGS "${header}" objects REGEX "Q_(OBJECT|GADGET|NAMESPACE)" LIMIT_COUNT 1)
    if(NOT objects)
      # moc has nothing to say of it until it has one of these.
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
      continue()
    endif()
    string(MAKE_C_IDENTIFIER "${source}" name)
    set(made "${CMAKE_CURRENT_BINARY_DIR}/${target}_types/${name}.cpp")
    add_custom_command(OUTPUT "${made}.json"
      COMMAND "${moc}" "@${options}" --output-json -o "${made}" "${header}"
      DEPENDS "${header}" "${options}"
      COMMENT "Reading the classes of ${source}"
      VERBATIM)
    list(APPEND jsons "${made}.json")
  endforeach()
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/${target}_types" "${output_dir}")
  if(NOT jsons)
    message(FATAL_ERROR "plasmoid_add_qml_module(${target}): no header in SOURCES has a class with Q_OBJECT, so there is no type that QML could use")
  endif()

  string(REPLACE "." ";" numbers "${version}")
  list(GET numbers 0 major)
  list(GET numbers 1 minor)
  get_filename_component(metatypes "${Qt5Core_DIR}/../../metatypes" ABSOLUTE)
  file(GLOB foreign "${metatypes}/qt5core*_metatypes.json" "${metatypes}/qt5gui*_metatypes.json"
    "${metatypes}/qt5qml_*metatypes.json" "${metatypes}/qt5qmlmodels*_metatypes.json"
    "${metatypes}/qt5quick_*metatypes.json")
  set(foreign_types)
  if(foreign)
    list(JOIN foreign "," foreign)
    set(foreign_types "--foreign-types=${foreign}")
  endif()
  set(all "${CMAKE_CURRENT_BINARY_DIR}/${target}_types/all.json")
  set(registration "${CMAKE_CURRENT_BINARY_DIR}/${target}_qmltyperegistrations.cpp")
  add_custom_command(OUTPUT "${registration}" "${output_dir}/plugin.qmltypes"
    COMMAND "${moc}" --collect-json -o "${all}" ${jsons}
    COMMAND "${PLASMOID_QMLTYPEREGISTRAR}" "--generate-qmltypes=${output_dir}/plugin.qmltypes"
      "--import-name=${uri}" "--major-version=${major}" "--minor-version=${minor}" ${foreign_types}
      -o "${registration}" "${all}"
    DEPENDS ${jsons}
    COMMENT "Registering the QML types of ${uri}"
    VERBATIM)
  set_source_files_properties("${registration}" PROPERTIES SKIP_AUTOMOC ON)
  target_sources(${target} PRIVATE "${registration}")
endfunction()

# plasmoid_add_applet(<target> SOURCES <file>… [METADATA <metadata.json>])
#
# A subclass of Plasma::Applet, which Plasma makes for the widget with this id in place of its own. One of SOURCES has
#
#   K_PLUGIN_CLASS_WITH_JSON(MyApplet, "applet.json")
#
# where applet.json is METADATA, the package's own metadata.json: Plasma 5 takes name, icon and API from the plugin. In
# the build it lies at <build>/plugins/plasma/applets/<id>.so, so that a viewer with QT_PLUGIN_PATH=<build>/plugins finds
# it; installed at <plugindir>/plasma/applets/<id>.so. kpackagetool can't install it.
function(plasmoid_add_applet target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "METADATA" "SOURCES")
  if(arg_UNPARSED_ARGUMENTS OR NOT arg_SOURCES)
    message(FATAL_ERROR "plasmoid_add_applet(${target}): expected SOURCES <file>… [METADATA <metadata.json>]")
  endif()
  if(NOT arg_METADATA)
    set(arg_METADATA "${PLASMOID_METADATA}")
  endif()
  if(NOT arg_METADATA)
    message(FATAL_ERROR "plasmoid_add_applet(${target}): METADATA is missing, and PLASMOID_METADATA is not set. `rollup -c` and the source tarball set it for a widget with `native: { applet: \"…\" }`")
  endif()
  get_filename_component(metadata "${arg_METADATA}" ABSOLUTE)
  if(NOT EXISTS "${metadata}")
    message(FATAL_ERROR "plasmoid_add_applet(${target}): there is no ${metadata}, which should be the package's metadata.json")
  endif()
  if(QT_MAJOR_VERSION EQUAL 5)
    find_package(KF5CoreAddons 5.102 REQUIRED)
    find_package(KF5Plasma 5.102 REQUIRED)
    set(libraries KF5::CoreAddons KF5::Plasma)
  else()
    find_package(KF6Config REQUIRED) # Plasma names it and does not ask for it
    find_package(KF6CoreAddons REQUIRED)
    find_package(Plasma REQUIRED)
    set(libraries KF6::CoreAddons Plasma::Plasma)
  endif()
  set(json_dir "${CMAKE_CURRENT_BINARY_DIR}/${target}_applet")
  # Build tools do not see by themselves that the code with an older one in it has to be made anew.
  if(EXISTS "${json_dir}/applet.json")
    file(READ "${json_dir}/applet.json" before)
    file(READ "${metadata}" after)
    if(NOT before STREQUAL after)
      file(GLOB_RECURSE made "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/*.moc"
        "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/moc_*.cpp")
      if(made)
        file(REMOVE ${made})
      endif()
    endif()
  endif()
  configure_file("${metadata}" "${json_dir}/applet.json" COPYONLY)

  add_library(${target} MODULE ${arg_SOURCES})
  # KPluginMetaData takes the file's name for the plugin's id.
  set_target_properties(${target} PROPERTIES
    PREFIX ""
    OUTPUT_NAME "${PLASMOID_ID}"
    LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/plugins/plasma/applets")
  target_include_directories(${target} PRIVATE "${json_dir}")
  target_link_libraries(${target} PRIVATE ${libraries})
  _plasmoid_target_defaults(${target})
  # Names that AUTOMOC has to know as well as Q_OBJECT.
  set_property(TARGET ${target} APPEND PROPERTY AUTOMOC_MACRO_NAMES K_PLUGIN_CLASS_WITH_JSON)
  set_property(TARGET ${target} APPEND PROPERTY AUTOMOC_DEPEND_FILTERS
    "K_PLUGIN_CLASS_WITH_JSON" "[\n^][ \t]*K_PLUGIN_CLASS_WITH_JSON[ \t\n]*\\([^,]*,[ \t\n]*\"([^\"]+)\"")
  # AUTOMOC is run again for it, as for a source.
  set_property(TARGET ${target} APPEND PROPERTY AUTOGEN_TARGET_DEPENDS "${json_dir}/applet.json")
  install(TARGETS ${target} LIBRARY DESTINATION "${KDE_INSTALL_PLUGINDIR}/plasma/applets")
endfunction()

# plasmoid_install_package(<folder>)
#
# Installs a built package, the folder with metadata.json, as <datadir>/plasma/plasmoids/<id>.
function(plasmoid_install_package folder)
  # dist/<id> is a link.
  get_filename_component(folder "${folder}" REALPATH)
  if(NOT EXISTS "${folder}/metadata.json" AND NOT EXISTS "${folder}/metadata.desktop")
    message(FATAL_ERROR "plasmoid_install_package: ${folder} has no metadata.json, so it is no package")
  endif()
  install(DIRECTORY "${folder}/" DESTINATION "${KDE_INSTALL_DATADIR}/plasma/plasmoids/${PLASMOID_ID}"
    USE_SOURCE_PERMISSIONS)
  # A widget of the same id in somebody's home hides this one. Who makes a package (DESTDIR) is another one.
  string(CONFIGURE [=[
    if("$ENV{DESTDIR}" STREQUAL "")
      set(_places "$ENV{XDG_DATA_HOME}" "$ENV{HOME}/.local/share")
      if(NOT "$ENV{SUDO_USER}" STREQUAL "")
        list(APPEND _places "/home/$ENV{SUDO_USER}/.local/share")
      endif()
      foreach(_place IN LISTS _places)
        if(IS_DIRECTORY "${_place}/plasma/plasmoids/@PLASMOID_ID@")
          message(WARNING "${_place}/plasma/plasmoids/@PLASMOID_ID@ hides what is installed here. Remove it with: kpackagetool@QT_MAJOR_VERSION@ --type Plasma/Applet --remove @PLASMOID_ID@")
        endif()
      endforeach()
    endif()
  ]=] code @ONLY)
  install(CODE "${code}")
endfunction()
