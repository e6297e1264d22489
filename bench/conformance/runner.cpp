// Runs programs in Qt's JavaScript engine, each in a QJSEngine and a process of its own, and prints a line for each:
//
//   runner JOBS SECONDS
//
// JOBS is a file of lines "id, flags, script, module", separated by tabs. `script` is a file that is evaluated first,
// `module` one that is imported then; either may be "-". The flag "a" stands for a program that ends by printing
// Test262:AsyncTestComplete. Programs tell that they came to their end by calling $completed().
// Printed: "id, pass | fail | crash | endless, message". SECONDS of processor time are what a program may take.
#include <QCoreApplication>
#include <QFile>
#include <QJSEngine>
#include <QJSValue>
#include <csignal>
#include <cstdio>
#include <string>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static QString textOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

static const char *const host = R"(
(function(global) {
    var printed = [], completed = false;
    function define(name, value) {
        Object.defineProperty(global, name, { value: value, writable: true, configurable: true });
    }
    define("print", function(text) { printed.push(String(text)); });
    define("$completed", function() { completed = true; });
    return {
        isCompleted: function() { return completed; },
        printed: function() { return printed.join("\n"); },
        describe: function(error) {
            if (typeof error === "object" && error !== null) {
                var name = error.name;
                if (name === undefined && typeof error.constructor === "function") name = error.constructor.name;
                return name + ": " + error.message;
            }
            return String(error);
        }
    };
})(this)
)";

struct Outcome { QString status; QString message; };

static Outcome run(const QString &flags, const QString &script, const QString &module)
{
    QJSEngine engine;
    const QJSValue tools = engine.evaluate(QString::fromUtf8(host));
    const auto ask = [&](const char *name, const QJSValueList &values = {}) {
        return tools.property(QString::fromLatin1(name)).call(values);
    };
    QJSValue result;
    if (script != QLatin1String("-")) result = engine.evaluate(textOf(script), script);
    const auto drain = [] {
        // Promise jobs are posted events; one job posts the next.
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    };
    if (module != QLatin1String("-")) {
        if (!result.isError()) result = engine.importModule(module);
        drain();
    }
    if (!ask("isCompleted").toBool()) return { QStringLiteral("fail"), ask("describe", { result }).toString() };
    if (!flags.contains(QLatin1Char('a'))) return { QStringLiteral("pass"), QString() };
    drain();
    const QString printed = ask("printed").toString();
    if (printed.contains(QLatin1String("Test262:AsyncTestFailure"))) return { QStringLiteral("fail"), printed };
    if (printed.contains(QLatin1String("Test262:AsyncTestComplete"))) return { QStringLiteral("pass"), QString() };
    return { QStringLiteral("fail"), QStringLiteral("the promise jobs ended before the test did") };
}

static std::string resultIn(int argc, char **argv, const QString &flags, const QString &script, const QString &module)
{
    QCoreApplication application(argc, argv);
    Outcome outcome = run(flags, script, module);
    outcome.message.replace(QLatin1Char('\t'), QLatin1Char(' '));
    outcome.message = outcome.message.section(QLatin1Char('\n'), 0, 0).left(300);
    return (outcome.status + QLatin1Char('\t') + outcome.message).toStdString();
}

// The engine is not taken down: that costs more than to let the process end.
[[noreturn]] static void work(int out, rlim_t seconds, int argc, char **argv, const QStringList &job)
{
    const itimerval limit { { 0, 0 }, { static_cast<time_t>(seconds), 0 } };
    setitimer(ITIMER_PROF, &limit, nullptr);
    const rlimit memory { rlim_t(3) << 30, rlim_t(3) << 30 };
    setrlimit(RLIMIT_AS, &memory);
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    const std::string result = resultIn(argc, argv, job.value(1), job.value(2), job.value(3));
    const ssize_t written = write(out, result.data(), result.size());
    _exit(written < 0 ? 1 : 0);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "runner JOBS SECONDS\n");
        return 2;
    }
    const rlim_t seconds = rlim_t(std::atoi(argv[2]));
    const QStringList jobs = textOf(QString::fromLocal8Bit(argv[1])).split(QLatin1Char('\n'));
    for (const QString &line : jobs) {
        const QStringList job = line.split(QLatin1Char('\t'));
        if (job.size() != 4) continue;
        std::fflush(stdout);
        int ends[2];
        if (pipe(ends) != 0) return 1;
        const pid_t child = fork();
        if (child < 0) return 1;
        if (child == 0) {
            close(ends[0]);
            // What the engine has to say is not for the list of results.
            if (!std::freopen("/dev/null", "w", stderr)) _exit(1);
            work(ends[1], seconds, argc, argv, job);
        }
        close(ends[1]);
        std::string result;
        char buffer[4096];
        for (ssize_t count; (count = read(ends[0], buffer, sizeof buffer)) > 0;) result.append(buffer, size_t(count));
        close(ends[0]);
        int status = 0;
        waitpid(child, &status, 0);
        if (result.empty())
            result = WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF
                ? "endless\tmore than " + std::to_string(seconds) + " s"
                : "crash\t" + std::string(WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "the process ended");
        std::printf("%s\t%s\n", job[0].toUtf8().constData(), result.c_str());
    }
    return 0;
}
