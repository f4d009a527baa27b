@echo off
rem Starts the command gradus of a distribution (lib\ beside this file) or of a source tree that is built.
rem JAVA_HOME names the Java to use, 17 or newer; GRADUS_JAVA_OPTS has more options for the JVM.
setlocal
set "HOME_DIR=%~dp0"
if not exist "%HOME_DIR%lib" set "HOME_DIR=%~dp0cli\target\gradus\"
if not exist "%HOME_DIR%lib" (
    echo gradus: not built yet; run: mvn -pl cli -am package -Dmaven.test.skip>&2
    exit /b 2
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseParallelGC -XX:MaxRAMPercentage=70 --add-modules jdk.incubator.vector ^
    -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,dev.gradus.simd.*::*,0.05 %GRADUS_JAVA_OPTS% ^
    -cp "%HOME_DIR%lib\*" dev.gradus.cli.Main %*
exit /b %ERRORLEVEL%
