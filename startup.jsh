/env --class-path target/inia.jar
try { Class.forName("inia.shell.Opening").getMethod("open").invoke(null); } catch (ClassNotFoundException notBuilt) { new ProcessBuilder(ProcessHandle.current().info().command().get(), "src/build/Build.java").redirectErrorStream(true).start().getInputStream().transferTo(System.out); }
/open target/startup.jsh
